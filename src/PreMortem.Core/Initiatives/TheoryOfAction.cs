using System.Globalization;

namespace PreMortem.Core.Initiatives;

/// <summary>How a theory of action grows: parts are added, reworded and retired, never renumbered and never lost (TH1, TH2).</summary>
public static class TheoryOfAction
{
    /// <summary>The id a new part of this kind gets: the next number of its letter, counting retired parts (TH1).</summary>
    public static string NextId(this Initiative plan, PartKind kind)
    {
        var letter = kind.Letter();
        var last = plan.Theory
            .Where(part => part.Id.Length > 1 && part.Id[0] == letter)
            .Select(part => int.TryParse(part.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{last + 1}");
    }

    /// <summary>The plan with <paramref name="part"/> at the end; its id is given here, whatever it carried.</summary>
    public static Initiative With(this Initiative plan, Part part) =>
        plan with { Theory = plan.Theory.Add(part with { Id = plan.NextId(part.Kind), Retired = false }) };

    /// <summary>The plan with the part of this id changed; its id and kind stay. Unchanged where there is none.</summary>
    public static Initiative Changing(this Initiative plan, string id, Func<Part, Part> change) =>
        plan with { Theory = plan.Theory.Select(part => part.Id == id ? change(part) with { Id = part.Id, Kind = part.Kind } : part).ToSeq() };

    /// <summary>The plan with a part taken out, or brought back (TH2).</summary>
    public static Initiative Retiring(this Initiative plan, string id, bool retired = true) =>
        plan.Changing(id, part => part with { Retired = retired });

    /// <summary>The plan with a part one place up or down among the standing parts of its kind; unchanged where there is no place to go (TA11).</summary>
    public static Initiative Moving(this Initiative plan, string id, bool up)
    {
        if (plan.Theory.FirstOrDefault(part => part.Id == id) is not { Retired: false } moved)
        {
            return plan;
        }

        List<Part> kind = [.. plan.Theory.Where(part => part.Kind == moved.Kind && !part.Retired)];
        var to = kind.IndexOf(moved) + (up ? -1 : 1);
        return to < 0 || to >= kind.Count
            ? plan
            : plan with { Theory = plan.Theory.Select(part => part == moved ? kind[to] : part == kind[to] ? moved : part).ToSeq() };
    }

    /// <summary>Advice that is not taken, and why; a second reason takes the place of the first (TA9).</summary>
    public static Initiative SettingAside(this Initiative plan, AdviceSetAside aside)
    {
        var kept = plan.TakingUp(aside.Rule, aside.Part);
        return kept with { SetAside = kept.SetAside.Add(aside) };
    }

    /// <summary>Advice that was set aside, brought back.</summary>
    public static Initiative TakingUp(this Initiative plan, string rule, string? part) =>
        plan with { SetAside = plan.SetAside.Where(aside => aside.Rule != rule || aside.Part != part).ToSeq() };

    /// <summary>What speaks for a part: evidence that stands.</summary>
    public static IEnumerable<Part> EvidenceFor(this Initiative plan, string id) =>
        plan.Standing().Where(part => part.Kind == PartKind.Evidence && part.For == id);

    /// <summary>Parts that stand, in the order the plan's sentence reads.</summary>
    public static IEnumerable<Part> Standing(this Initiative plan) =>
        plan.Theory.Where(part => !part.Retired).OrderBy(part => part.Kind);
}
