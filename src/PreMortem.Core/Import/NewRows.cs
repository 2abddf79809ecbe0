using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>Rows of a file that the register does not have: written by hand, or formed in a copy of it (IP7).</summary>
internal sealed class NewRows(RegisterFile file, RegisterDocument now, List<ImportProblem> problems, List<string> notes)
{
    private static readonly IReadOnlySet<string> All = RiskFields.Of(new Risk(0, "")).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The rows with the next free numbers; one with the title of a row that is here already does not come in twice.</summary>
    public Seq<Risk> Of(IReadOnlyList<(Risk Risk, int At)> rows)
    {
        List<Risk> added = [];
        foreach (var (row, at) in rows)
        {
            var name = row.Number > 0 ? row.Id : $"“{row.Title}”";
            if (now.Risks.Concat(added).FirstOrDefault(known => string.Equals(known.Title, row.Title.Trim(), StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                notes.Add($"{name} has the title of {twin.Id}, so it does not come in as a new risk.");
                continue;
            }

            if (Read(row, at, Next(added)) is { } risk)
            {
                added.Add(risk);
                notes.Add($"{name} is not in this register yet. It comes in as {risk.Id}.");
            }
        }

        return added.ToSeq();
    }

    private int Next(List<Risk> added) => now.Risks.Concat(added).Select(risk => risk.Number).DefaultIfEmpty(0).Max() + 1;

    private Risk? Read(Risk row, int at, int number)
    {
        var blank = new Risk(number, "", Version: 0);
        switch (RiskEdit.Apply(blank, RowPatch.Of(blank, row, All), now.Initiative, who: null, now: default))
        {
            case EditResult.Edited edited:
                return edited.Risk with { Mode = row.Mode, Sites = row.Sites, LoneVoice = row.LoneVoice, Reasons = Reasons(row) };
            case EditResult.Invalid invalid:
                file.Report(problems, at, invalid.Problems);
                return null;
            default:
                return null;
        }
    }

    /// <summary>What was said comes along, of a meeting that is here only where it is; in an anonymous room nobody said it (VW3).</summary>
    private Seq<RiskReason> Reasons(Risk row)
    {
        var anonymous = file.Document.Sessions.Concat(now.Sessions).Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        var here = now.Sessions.Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        return row.Reasons.Select(reason => (reason.Session ?? row.Session) is not { } session ? reason
            : NewRegister.Unnamed(reason, anonymous.Contains(session)) with { Session = here.Contains(session) ? session : null }).ToSeq();
    }
}
