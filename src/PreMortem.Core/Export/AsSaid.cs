using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// A register as its Markdown says it of sites and levels: names on one line without marks of direction, nothing of a person from an anonymous
/// meeting (EX6). So what is told from it is the same after the file was read back (SG9).
/// </summary>
internal static class AsSaid
{
    public static RegisterDocument Of(RegisterDocument document)
    {
        var anonymous = document.Sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        return document with
        {
            Initiative = document.Initiative with
            {
                Sites = document.Initiative.Sites.Select(site => site with { Name = Name(site.Name) ?? "", Level = Name(site.Level), Organisation = Name(site.Organisation) }).ToSeq(),
            },
            Sessions = document.Sessions.Select(session => session with { Level = Name(session.Level), Site = Name(session.Site), Sites = Names(session.Sites) }).ToSeq(),
            Risks = document.Risks.Select(risk => Row(risk, code => code is not null && anonymous.Contains(code))).ToSeq(),
        };
    }

    private static Risk Row(Risk risk, Func<string?, bool> isAnonymous)
    {
        var votes = risk.Votes.Select(vote => vote with { Level = Name(vote.Level), Site = Name(vote.Site), Concern = Rated(vote.Concern, isAnonymous(vote.Session))! }).ToSeq();
        var last = risk.Votes.Count > 0 && risk.Votes[^1].Concern == risk.Concern;
        return risk with
        {
            Sites = Names(risk.Sites),
            Reasons = risk.Reasons.Select(reason => reason with { Site = isAnonymous(risk.Session) || isAnonymous(reason.Session) ? null : Name(reason.Site) }).ToSeq(),
            Votes = votes,
            Concern = last ? votes[^1].Concern : Rated(risk.Concern, isAnonymous(risk.Session)),
        };
    }

    private static Concern? Rated(Concern? concern, bool isAnonymous) =>
        concern is null ? null : concern with { BySite = isAnonymous ? [] : concern.BySite.Select(group => group with { Name = Name(group.Name) ?? "" }).ToSeq() };

    private static Seq<string> Names(Seq<string> names) => names.Select(Name).OfType<string>().ToSeq();

    private static string? Name(string? name) =>
        string.Concat(string.Join(' ', VisibleText.Lines(name ?? "")).Where(sign => sign is not (>= '\u2066' and <= '\u2069'))).Trim() is { Length: > 0 } said ? said : null;
}
