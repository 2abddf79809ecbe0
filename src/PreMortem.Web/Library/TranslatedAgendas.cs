using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads the words of an agenda in another language: a <c>##</c> heading for each phase of the original, in its order, with <c>phase</c> and <c>prompt</c>; minutes, lenses and pods stay in the original (LT2).</summary>
internal static class TranslatedAgendas
{
    /// <returns>The original with its words in the other language, as far as they are sound.</returns>
    public static Agenda Read(TemplateFile file, Agenda original)
    {
        var sections = Section.Of(file);
        var words = new AgendaWords(file.Front.Text("title"), file.Front.Text("about"));
        file.Front.NothingElse();
        file.Settled(file.Front.LineOf("title"), words.Title);
        file.Settled(file.Front.LineOf("about"), words.About);
        var phases = sections.Select((section, index) => Phase(file, section, index < original.Phases.Count ? original.Phases[index] : null)).ToList();
        if (phases.Count != original.Phases.Count)
        {
            file.Fault(sections.Count > 0 ? sections[^1].Line : 1, $"there are {phases.Count} phases here, and {original.Phases.Count} in the original; say each of them, in its order");
        }

        return file.Faults.Count > 0 ? original : original with { Es = words, Phases = original.Phases.Zip(phases, (phase, said) => phase with { Es = said }).ToSeq() };
    }

    private static PhaseWords Phase(TemplateFile file, Section section, AgendaPhase? original)
    {
        var settings = section.Settings;
        var kind = settings.Choice<PhaseKind>("phase");
        var words = new PhaseWords(section.Title, section.Text, settings.Text("prompt"));
        settings.NothingElse();
        if (words.Script.Length == 0)
        {
            file.Fault(section.Line, $"“{section.Title}” has no script; write what the leader reads aloud below its settings");
        }

        file.Settled(section.Line, words.Title);
        file.Settled(settings.LineOf("prompt"), words.Prompt);
        file.Settled(section.TextLine, words.Script);
        if (original is not null && kind != original.Kind)
        {
            file.Fault(settings.LineOf("phase"), $"phase is {kind.Name()}, and in the original {original.Kind.Name()} stands here; keep its order");
        }
        else if (original is not null)
        {
            file.SameFields(settings.LineOf("prompt"), original.Prompt, words.Prompt);
            file.SameFields(section.TextLine, original.Script, words.Script);
        }

        return words;
    }
}
