using System.Globalization;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>The part of a row's form that goes to the response: what is done, and what became of it (RP1, RP3).</summary>
internal static class ResponseForm
{
    /// <summary>What the form calls a response that was put off; it has no such outcome, only a new day.</summary>
    public const string Moved = "Moved";

    public static Edit<ResponsePatch> Read(Draft draft, Response stored, DateOnly today, TemplateLibrary library)
    {
        var outcome = draft.Chosen<ResponseOutcome>("response.outcome");
        return new ResponsePatch(
            draft.Chosen<ResponseKind>("response.kind"),
            Action(draft, stored, library),
            draft.Typed("response.owner"),
            draft.Typed("response.decider"),
            TryBy(draft, stored),
            draft.Typed("response.earlySign"),
            draft.Typed("response.threshold"),
            draft.Typed("response.watcher"),
            draft.Typed("response.ifState"),
            By(draft, stored),
            draft.Typed("response.thenMove"),
            draft.Chosen<ResponseCoupling>("response.coupling"),
            draft.Typed("response.prediction"),
            draft.Typed("response.studied"),
            draft.Chosen<ResponseVerdict>("response.verdict"),
            outcome,
            On(draft, stored, outcome, today),
            draft.Typed("response.pattern"),
            draft.Chosen<Leverage>("response.leverage"),
            draft.Typed("response.consulted"),
            draft.Typed("response.veto"),
            draft.Typed("response.evidenceFrom"),
            draft.Typed("response.carriedBy"),
            draft.Typed("response.leads"),
            draft.Typed("response.learns"),
            draft.Typed("response.experience"),
            draft.Typed("response.how"),
            draft.Day("response.howBy"),
            draft.Ticks<ScaleDimension>("response.scale"));
    }

    /// <summary>A pattern that was chosen now gives its words to a box that was left empty; what was typed stays (TR7).</summary>
    private static Edit<string> Action(Draft draft, Response stored, TemplateLibrary library) =>
        draft["response.action"].Length == 0 && draft["response.pattern"] != stored.Pattern && library.Pattern(draft["response.pattern"]) is { } pattern
            ? pattern.In(Language.Current.Tag).Starter
            : draft.Typed("response.action");

    /// <summary>A day or words: the box for the day writes it out, and what is stored stays as it was typed while it names that day.</summary>
    public static Edit<string> By(Draft draft, Response stored)
    {
        var words = draft["response.ifBy"];
        if (!draft.Has("response.ifByDay") || draft.Date("response.ifByDay") is not { } day)
        {
            return draft.Typed("response.ifBy");
        }

        if (words.Length > 0 && Trigger.Date(words) != day)
        {
            draft.Refuse("response.ifBy", Say("response.oneOnly"));
        }

        return Trigger.Date(stored) == day ? default : new(day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }

    public static IEnumerable<(string Name, string? Value)> Stored(Response response) =>
    [
        ("response.earlySign", response.EarlySign),
        ("response.threshold", response.Threshold),
        ("response.watcher", response.Watcher),
        ("response.action", response.Action),
        ("response.owner", response.Owner),
        ("response.decider", response.Decider),
        ("response.tryBy", response.TryBy?.Iso()),
        ("response.kind", response.Kind?.ToString()),
        ("response.coupling", response.Coupling?.ToString()),
        ("response.ifState", response.IfState),
        ("response.ifBy", response.IfBy),
        ("response.thenMove", response.ThenMove),
        ("response.prediction", response.Prediction),
        ("response.outcome", response.Outcome?.ToString()),
        ("response.outcomeOn", response.OutcomeOn?.Iso()),
        ("response.studied", response.Studied),
        ("response.verdict", response.Verdict?.ToString()),
        ("response.pattern", response.Pattern),
        ("response.leverage", response.Leverage?.ToString()),
        ("response.consulted", response.Consulted),
        ("response.veto", response.Veto),
        ("response.evidenceFrom", response.EvidenceFrom),
        ("response.carriedBy", response.CarriedBy),
        ("response.leads", response.Leads),
        ("response.learns", response.Learns),
        ("response.experience", response.Experience),
        ("response.how", response.How),
        ("response.howBy", response.HowBy?.Iso()),
        ("response.scale", string.Join(", ", response.Scale)),
    ];

    private static Edit<DateOnly?> TryBy(Draft draft, Response stored)
    {
        if (draft["response.outcome"] != Moved)
        {
            return draft.Day("response.tryBy");
        }

        var day = draft.Date("response.movedTo");
        if (day is null || day == stored.TryBy)
        {
            draft.Refuse("response.movedTo", Say("response.sayNewDay"));
        }

        return day;
    }

    /// <summary>An outcome has its day; without an outcome there is none.</summary>
    private static Edit<DateOnly?> On(Draft draft, Response stored, Edit<ResponseOutcome?> outcome, DateOnly today)
    {
        if (!outcome.IsSet)
        {
            return default;
        }

        return outcome.Value is null ? new(null)
            : draft.Date("response.outcomeOn") is { } day ? day
            : outcome.Value == stored.Outcome ? draft.Day("response.outcomeOn")
            : today;
    }
}
