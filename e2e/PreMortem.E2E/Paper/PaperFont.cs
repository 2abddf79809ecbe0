using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PreMortem.E2E.Paper;

/// <summary>What a font of a printed page says of its codes, two bytes each: the characters they stand for and how wide they run.</summary>
internal sealed partial class PaperFont
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly Dictionary<int, string> _texts = [];
    private readonly double _usual;

    /// <exception cref="NotSupportedException">It is a kind of font that Chromium did not print when this was written.</exception>
    public PaperFont(PaperObject font)
    {
        if (font.NameOf("Subtype") != "Type0" || font.Inner("ToUnicode") is not { } unicode)
        {
            throw new NotSupportedException($"The font {font.NameOf("BaseFont")} is a {font.NameOf("Subtype")}.");
        }

        var glyphs = font.Inner(font.List("DescendantFonts")![0])!;
        _usual = glyphs.Number("DW") ?? 1000;
        ReadWidths(glyphs.List("W") ?? []);
        ReadTexts(Encoding.Latin1.GetString(unicode.Content()));
    }

    public string Text(int code) => _texts.GetValueOrDefault(code, "\uFFFD");

    /// <summary>In parts of the font's size.</summary>
    public double Width(int code) => _widths.GetValueOrDefault(code, _usual) / 1000;

    /// <summary>Runs of <c>first [w w …]</c> and <c>first last w</c>.</summary>
    private void ReadWidths(List<object> widths)
    {
        for (var at = 0; at < widths.Count;)
        {
            var first = (int)(double)widths[at];
            if (widths[at + 1] is List<object> each)
            {
                foreach (var (further, width) in each.Index())
                {
                    _widths[first + further] = (double)width;
                }

                at += 2;
                continue;
            }

            for (var code = first; code <= (double)widths[at + 1]; code++)
            {
                _widths[code] = (double)widths[at + 2];
            }

            at += 3;
        }
    }

    private void ReadTexts(string map)
    {
        foreach (var block in Blocks().Matches(map).Select(block => block.Value))
        {
            var hex = Hex().Matches(block).Select(match => match.Groups["hex"].Value).ToList();
            var step = block.StartsWith("beginbfchar", StringComparison.Ordinal) ? 2 : 3;
            for (var i = 0; i + step <= hex.Count; i += step)
            {
                var (first, last, text) = (Number(hex[i]), Number(hex[i + step - 2]), hex[i + step - 1]);
                for (var code = first; code <= last; code++)
                {
                    _texts[code] = Read(text, code - first);
                }
            }
        }
    }

    private static string Read(string hex, int further)
    {
        var units = hex.Chunk(4).Select(unit => (char)Number(new string(unit))).ToArray();
        units[^1] = (char)(units[^1] + further);
        return new string(units);
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("beginbf(char|range).*?endbf", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("<(?<hex>[0-9A-Fa-f]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hex();
}
