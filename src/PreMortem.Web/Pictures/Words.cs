using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PreMortem.Web.Pictures;

/// <summary>Words inside a picture: an SVG <c>text</c>, which Razor keeps the name of for itself.</summary>
public sealed class Words : ComponentBase
{
    [Parameter, EditorRequired] public int X { get; set; }

    /// <summary>The line the letters stand on.</summary>
    [Parameter, EditorRequired] public int Y { get; set; }

    [Parameter, EditorRequired] public string Say { get; set; } = "";

    [Parameter] public string Class { get; set; } = "axis";

    [Parameter] public int Size { get; set; } = 11;

    [Parameter] public string Fill { get; set; } = "#555555";

    [Parameter] public string? Anchor { get; set; }

    [Parameter] public bool Bold { get; set; }

    /// <summary>What a picture may hold of what a person typed: no character that XML has no place for, no line breaks.</summary>
    public static string Safe(string typed) =>
        string.Concat(typed.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "" : Rune.IsWhiteSpace(rune) ? " " : rune.ToString()));

    /// <summary>As much as there is room for, on one line.</summary>
    public static string Cut(string typed, int letters)
    {
        var line = new StringInfo(Safe(typed).Trim());
        return line.LengthInTextElements <= letters ? line.String : line.SubstringByTextElements(0, letters - 1).TrimEnd() + "…";
    }

    /// <summary>The same on two lines at most, broken between words.</summary>
    public static IReadOnlyList<string> Lines(string typed, int letters)
    {
        var all = Safe(typed).Trim();
        if (new StringInfo(all).LengthInTextElements <= letters)
        {
            return [all];
        }

        var space = all.LastIndexOf(' ', Math.Min(letters, all.Length - 1));
        return space <= 0 ? [Cut(all, letters)] : [all[..space], Cut(all[space..], letters)];
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "font-size", Size);
        builder.AddAttribute(5, "fill", Fill);
        builder.AddAttribute(6, "text-anchor", Anchor);
        builder.AddAttribute(7, "font-weight", Bold ? "700" : null);
        builder.AddContent(8, Safe(Say));
        builder.CloseElement();
    }
}
