using System.Text.RegularExpressions;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A file as a register that was not here before (IP2): whole, checked, its meetings closed.</summary>
public static partial class NewRegister
{
    /// <summary>What is to be stored, or all that is wrong with it.</summary>
    public static (RegisterDocument Document, Seq<string> Notes, Seq<ImportProblem> Problems) Of(RegisterFile file)
    {
        var problems = RegisterCheck.Of(file.Document).Take(RegisterFile.MostProblems).Select(file.Problem).ToSeq();
        var open = file.Document.Sessions.Where(session => !session.Closed).Select(session => session.Code);
        return (Settled(file.Document), open.Select(code => $"The meeting {code} was still open when the file was written. Here it is closed.").ToSeq(), problems);
    }

    /// <summary>The register with other codes for some of its meetings, wherever it names them.</summary>
    /// <param name="codes">The new code by the old one.</param>
    public static RegisterDocument Renamed(RegisterDocument register, IReadOnlyDictionary<string, string> codes)
    {
        string Of(string code) => codes.GetValueOrDefault(code, code);
        string? Maybe(string? code) => code is null ? null : Of(code);
        RiskReason Reason(RiskReason reason) => reason with { Session = Maybe(reason.Session) };
        return register with
        {
            Sessions = register.Sessions.Select(session => session with { Code = Of(session.Code) }).ToSeq(),
            Risks = register.Risks.Select(risk => risk with
            {
                Session = Maybe(risk.Session),
                Reasons = risk.Reasons.Select(Reason).ToSeq(),
                Signs = risk.Signs.Select(sign => sign with { Session = Maybe(sign.Session) }).ToSeq(),
                Votes = risk.Votes.Select(vote => vote with { Session = Of(vote.Session) }).ToSeq(),
            }).ToSeq(),
            Parked = register.Parked.Select(parked => parked with { Session = Of(parked.Session), Reason = Reason(parked.Reason) }).ToSeq(),
            NotPinnedDown = register.NotPinnedDown.Select(loose => loose with { Session = Of(loose.Session), Reason = Reason(loose.Reason) }).ToSeq(),
            History = register.History.Select(change => change with { Session = Maybe(change.Session), Before = Cards(change, change.Before, codes), After = Cards(change, change.After, codes) }).ToSeq(),
        };
    }

    /// <summary>The reason as an anonymous room may say it (VW3).</summary>
    internal static RiskReason Unnamed(RiskReason reason, bool anonymous) => anonymous ? reason with { By = null, Site = null, Role = null } : reason;

    private static RegisterDocument Settled(RegisterDocument register)
    {
        var anonymous = register.Sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        RiskReason Reason(RiskReason reason, string? session) => Unnamed(reason, (reason.Session ?? session) is { } code && anonymous.Contains(code));
        return register with
        {
            InitiativeId = Id().IsMatch(register.InitiativeId) ? register.InitiativeId : "",
            Sessions = register.Sessions.Select(session => session with
            {
                Closed = true,
                Commitments = session.Anonymous ? session.Commitments.Select(line => line with { By = null }).ToSeq() : session.Commitments,
            }).ToSeq(),
            Risks = register.Risks.OrderBy(risk => risk.Number).Select(risk => risk with { Reasons = risk.Reasons.Select(reason => Reason(reason, risk.Session)).ToSeq() }).ToSeq(),
            Parked = register.Parked.Select(parked => parked with { Reason = Reason(parked.Reason, parked.Session) }).ToSeq(),
            NotPinnedDown = register.NotPinnedDown.Select(loose => loose with { Reason = Reason(loose.Reason, loose.Session) }).ToSeq(),
            History = register.History.Select(change => change.Session is { } code && anonymous.Contains(code) ? change with { Who = null } : change).ToSeq(),
        };
    }

    /// <summary>The history names cards as <c>code/id</c>.</summary>
    private static string? Cards(RiskChange change, string? value, IReadOnlyDictionary<string, string> codes) => change.Field != "reasons" || value is null
        ? value
        : string.Join(", ", value.Split(", ").Select(card => card.Split('/', 2) is [var code, var id] && codes.TryGetValue(code, out var other) ? $"{other}/{id}" : card));

    /// <summary>An id that can stand in an address, and is no address of another page.</summary>
    [GeneratedRegex("^(?!new$|import$)[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
