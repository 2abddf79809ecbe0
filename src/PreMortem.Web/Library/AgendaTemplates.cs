using PreMortem.Core;
using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

/// <summary>Reads agendas: a <c>##</c> heading a phase, its settings, and the script to read aloud.</summary>
internal static class AgendaTemplates
{
    public static Agenda Agenda(TemplateFile file)
    {
        var sections = Section.Of(file);
        var agenda = new Agenda(
            file.Slug,
            file.Front.Text("title"),
            file.Front.Text("about"),
            sections.Select(section => Phase(file, section)).ToSeq());
        file.Front.NothingElse();
        if (file.Faults.Count == 0)
        {
            foreach (var fault in AgendaRules.Faults(agenda))
            {
                file.Fault(fault.Phase is { } phase ? sections[phase].Line : 1, fault.Message);
            }
        }

        return agenda;
    }

    private static AgendaPhase Phase(TemplateFile file, Section section)
    {
        var settings = section.Settings;
        var phase = new AgendaPhase(
            settings.Choice<PhaseKind>("phase"),
            section.Title,
            settings.Number("minutes"),
            section.Text,
            settings.Text("prompt"),
            (settings.TextOrNone("lenses") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSeq(),
            settings.TextOrNone("pods") is null ? null : settings.Number("pods"));
        settings.NothingElse();
        if (phase.Script.Length == 0)
        {
            file.Fault(section.Line, $"“{section.Title}” has no script; write what the leader reads aloud below its settings");
        }

        if (phase.Lenses.Count > 0 && phase.Kind != PhaseKind.LookAgain)
        {
            file.Fault(settings.LineOf("lenses"), $"{phase.Kind.Name()} uses no lenses; leave them out, or make the phase “look again”");
        }

        foreach (var lens in phase.Lenses)
        {
            file.NamesLens(settings.LineOf("lenses"), lens);
        }

        file.Settled(section.Line, phase.Title);
        file.Settled(settings.LineOf("prompt"), phase.Prompt);
        file.Settled(section.TextLine, phase.Script);
        file.Fillable(settings.LineOf("prompt"), phase.Prompt);
        file.Fillable(section.TextLine, phase.Script);
        return phase;
    }
}
