using System.Text.Json;
using System.Text.Json.Nodes;
using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Import;

/// <summary>A register as Markdown can say it: texts as one sees them, names on one line, no author of an anonymous meeting.</summary>
internal static class AsItCanBeSaid
{
    private static readonly HashSet<string> Long = new(StringComparer.Ordinal)
    {
        "aim", "text", "form", "function", "mayDiffer", "note", "cause", "event", "consequence", "retiredWhy", "action", "owner", "decider", "earlySign", "threshold", "watcher", "ifState", "ifBy", "thenMove", "prediction", "studied", "poleA", "poleB", "why", "nothingChanged", "planChanges", "feedback", "also", "level", "organisation",
        "safeguards", "pattern", "consulted", "veto", "evidenceFrom", "carriedBy", "leads", "learns", "experience", "how", "engaged", "unheard", "vague", "next",
        "earlier", "trust", "leadership", "chosenBy", "measures", "collision",
        "depth", "sustainability", "spread", "ownership", "priorities",
    };

    public static RegisterDocument Of(RegisterDocument register)
    {
        var anonymous = register.Sessions.Where(session => session.Anonymous).Select(session => session.Code).ToHashSet(StringComparer.Ordinal);
        bool Unnamed(string? session) => session is not null && anonymous.Contains(session);
        RiskReason Reason(RiskReason reason, string? also) => Unnamed(reason.Session) || Unnamed(also) ? reason with { By = null, Role = null, Site = null } : reason;
        Concern? Rated(Concern? concern, string? session) => Unnamed(session) && concern is not null ? concern with { BySite = [], ByRole = [] } : concern;
        var nameless = register with
        {
            Sessions = register.Sessions.Select(session => session.Anonymous ? session with { Commitments = session.Commitments.Select(line => line with { By = null }).ToSeq() } : session).ToSeq(),
            Risks = register.Risks.Select(risk => risk with
            {
                Reasons = risk.Reasons.Select(reason => Reason(reason, risk.Session)).ToSeq(),
                Votes = risk.Votes.Select(vote => vote with { Concern = Rated(vote.Concern, vote.Session)! }).ToSeq(),
                Concern = Rated(risk.Concern, risk.Votes.Count > 0 ? risk.Votes[^1].Session : risk.Session),
                Signs = risk.Signs.Select(sign => Unnamed(sign.Session) ? sign with { By = null } : sign).ToSeq(),
            }).ToSeq(),
            Parked = register.Parked.Select(parked => parked with { Reason = Reason(parked.Reason, parked.Session) }).ToSeq(),
            NotPinnedDown = register.NotPinnedDown.Select(loose => loose with { Reason = Reason(loose.Reason, loose.Session) }).ToSeq(),
        };
        return JsonExport.Read(Said(JsonNode.Parse(JsonExport.Write(nameless))!, "", "").ToJsonString());
    }

    private static JsonNode Said(JsonNode node, string member, string parent) => node switch
    {
        JsonObject values => new JsonObject(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : (JsonNode?)Said(pair.Value, pair.Key, member)))),
        JsonArray items => new JsonArray([.. items.Select(item => Said(item!, member, parent))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(string.Join(Long.Contains(member) && !OneLine(member, parent) ? '\n' : ' ', VisibleText.Lines(value.GetValue<string>()))),
        _ => node.DeepClone(),
    };

    /// <summary>A meeting's level and a parked reason's owner stand in a line of several things, others on a line of their own.</summary>
    private static bool OneLine(string member, string parent) => (member, parent) is ("level", "sessions" or "votes") or ("owner", "parked");
}
