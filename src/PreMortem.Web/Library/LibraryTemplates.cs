using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads failure modes and lenses: their fields above, their one text below.</summary>
internal static class LibraryTemplates
{
    public static FailureMode FailureMode(TemplateFile file)
    {
        var front = file.Front;
        var mode = new FailureMode(
            file.Slug,
            front.Text("title"),
            front.Choice<FailureKind>("kind"),
            PartKinds(file, "threatens", front.Texts("threatens")),
            file.Text("story"),
            front.Texts("probes"),
            front.Texts("early signs"),
            front.Texts("responses"),
            front.Text("source"),
            front.Number("order", instead: 100));
        front.NothingElse();
        file.Settled(front.LineOf("title"), mode.Title);
        file.Settled(front.LineOf("probes"), mode.Probes);
        file.Settled(front.LineOf("early signs"), mode.EarlySigns);
        file.Settled(front.LineOf("responses"), mode.Responses);
        file.Settled(file.BodyLine, mode.Story);
        return mode;
    }

    public static Lens Lens(TemplateFile file)
    {
        var front = file.Front;
        var lens = new Lens(
            file.Slug,
            front.Text("title"),
            front.Text("question"),
            file.Text("help"),
            front.Text("source"),
            front.Number("order", instead: 100),
            PartKinds(file, "about", front.TextsOrNone("about")),
            front.TextOrNone("unsaid"));
        front.NothingElse();
        file.Settled(front.LineOf("title"), lens.Title);
        file.Settled(front.LineOf("question"), lens.Question);
        file.Settled(front.LineOf("unsaid"), lens.Unsaid ?? "");
        file.Settled(file.BodyLine, lens.Help);
        return lens;
    }

    private static Seq<PartKind> PartKinds(TemplateFile file, string field, Seq<string> kinds) =>
        kinds.Select(kind => Choices.Read<PartKind>(file, file.Front.LineOf(field), field, kind) ?? default).ToSeq();
}
