using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Library;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>Opens a session: takes a copy of the plan and of the library into its first fact, so that its log replays although both change later. On a rehearsal's plan every session is a rehearsal (RH2).</summary>
public sealed class SessionStart(InitiativeStore initiatives, RegisterStore register, SessionLog log, LivingLibrary shelf, RehearsalStore rehearsals, RunningRehearsals running, TimeProvider time)
{
    /// <summary>A code is taken about once in a hundred million; five draws are plenty.</summary>
    private const int Draws = 5;

    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<StartResult> Start(string initiativeId, NewSession wish) => Start(initiativeId, wish, taken: null);

    /// <param name="taken">The place of a rehearsal, where it is taken already.</param>
    internal async Task<StartResult> Start(string initiativeId, NewSession wish, RunningRehearsals.Place? taken)
    {
        if (initiatives.Newest(initiativeId) is not (var version, _, _, { } plan))
        {
            return new StartResult.Missing();
        }

        var library = shelf.Now;
        var agenda = library.Agenda(wish.Agenda is { Length: > 0 } slug ? slug : TemplateLibrary.DefaultAgenda);
        if (Check(wish, agenda, plan, library) is { Count: > 0 } problems)
        {
            return new StartResult.Invalid(problems);
        }

        var rehearsal = rehearsals.Is(initiativeId) ? Casting.For(plan, library, Set(wish.Site)) : null;
        using var place = rehearsal is null ? null : taken ?? running.TakePlace();
        if (rehearsal is not null && place is null)
        {
            return new StartResult.Invalid([new("agenda", RehearsalStart.Full)]);
        }

        var blank = Carrying(Opened("", initiativeId, plan, agenda!, wish, library) with { PlanVersion = version, Rehearsal = rehearsal });
        for (var draw = 1; ; draw++)
        {
            var opened = blank with { Code = Chance.JoinCode() };
            try
            {
                await Store(opened);
                place?.Begin(opened.Code);
                return new StartResult.Started(opened.Code);
            }
            catch (CodeTaken) when (draw < Draws)
            {
                // Another session has this code: draw again.
            }
        }
    }

    /// <summary>What is wrong with a wish for a session on this plan; nothing where there is no such plan.</summary>
    public Seq<Problem> Check(string initiativeId, NewSession wish)
    {
        var library = shelf.Now;
        return initiatives.Find(initiativeId) is { } plan ? Check(wish, library.Agenda(wish.Agenda is { Length: > 0 } slug ? slug : TemplateLibrary.DefaultAgenda), plan, library) : [];
    }

    private SessionOpened Opened(string code, string initiativeId, Initiative plan, Agenda agenda, NewSession wish, TemplateLibrary library) => new(
        code,
        initiativeId,
        plan,
        agenda,
        wish.Anonymous,
        Set(wish.Level),
        Set(wish.Site),
        agenda.Phases.Concat(library.SpareOf(agenda)).SelectMany(phase => library.LensesOf(phase)).Distinct().ToSeq(),
        library.FailureModes,
        Patterns: library.Patterns,
        Spare: library.SpareOf(agenda));

    /// <summary>With what stands in the register, for an agenda that looks at it: not what was retired, nor what a session that is still open may yet change (CA1).</summary>
    private SessionOpened Carrying(SessionOpened opened)
    {
        if (!opened.Agenda.Phases.Any(phase => phase.Kind is PhaseKind.Form or PhaseKind.Review) || register.Read(opened.InitiativeId) is not { } stands)
        {
            return opened;
        }

        var open = log.Of(opened.InitiativeId).Where(session => !session.Closed).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        return opened with
        {
            Carried = stands.Risks.Where(risk => risk.Status != RiskStatus.Retired && (risk.Session is null || !open.Contains(risk.Session))).Select(risk => Carry(risk, opened.Anonymous)).ToSeq(),
            CarriedParked = stands.Parked.Where(parked => !open.Contains(parked.Session)).ToSeq(),
        };
    }

    /// <summary>An anonymous meeting compares no names (CA6), so its log holds none for that.</summary>
    private static CarriedRisk Carry(Risk risk, bool anonymous) => anonymous ? CarriedRisk.From(risk) with { LoneBy = null } : CarriedRisk.From(risk);

    private Task Store(SessionOpened opened)
    {
        var now = time.GetUtcNow();
        var row = new SessionRow(
            opened.Code,
            opened.InitiativeId,
            opened.Agenda.Slug,
            opened.Anonymous,
            opened.Level,
            opened.Site,
            now,
            Closed: false,
            JsonNamingPolicy.CamelCase.ConvertName(opened.Agenda.Phases[0].Kind.ToString()),
            Version: 1,
            opened.PlanVersion);
        return log.Open(row, new Entry(1, now, Seat: null, Guid.Empty, [opened]));
    }

    private Seq<Problem> Check(NewSession wish, Agenda? agenda, Initiative plan, TemplateLibrary library)
    {
        List<Problem> problems = [];
        if (agenda is null)
        {
            problems.Add(new("agenda", Say("start.noSuchAgenda", ("agendas", string.Join(", ", library.Agendas.Select(one => one.Slug))))));
        }

        if (Set(wish.Site) is { } site && plan.Sites.All(one => one.Name != site))
        {
            problems.Add(new("site", Say("planRules.noSuchSite")));
        }

        if (wish.Level?.Length > InitiativeRules.LongestSite)
        {
            problems.Add(new("level", Say("start.levelTooLong", ("max", InitiativeRules.LongestSite))));
        }

        return problems.ToSeq();
    }

    private static string? Set(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
