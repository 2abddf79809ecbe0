using Microsoft.AspNetCore.Http.Extensions;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>Which rows of the register to show and in what order; what is empty or unknown filters nothing (PG6).</summary>
public sealed record RegisterFilter(
    RiskStatus? Status = null,
    string? Site = null,
    string? Part = null,
    string? Owner = null,
    FailureKind? Kind = null,
    bool Overdue = false,
    bool LoneVoice = false,
    string? Text = null,
    RegisterOrder Order = RegisterOrder.Concern,
    bool Reversed = false,
    Nature? Nature = null,
    ScaleDimension? Scale = null)
{
    public static RegisterFilter From(IQueryCollection query) => new(
        Choice<RiskStatus>(query, "status"),
        Typed(query, "site"),
        Typed(query, "part"),
        Typed(query, "owner"),
        Choice<FailureKind>(query, "kind"),
        Typed(query, "overdue") is not null,
        Typed(query, "lone") is not null,
        Typed(query, "text"),
        Enum.TryParse<RegisterOrder>(Sort(query).TrimStart('-'), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : default,
        Sort(query).StartsWith('-'),
        Choice<Nature>(query, "nature"),
        Choice<ScaleDimension>(query, "scale"));

    /// <summary>Whether it may leave rows out.</summary>
    public bool Any => this with { Order = default, Reversed = false } != new RegisterFilter();

    /// <summary>The address's part from the question mark on; empty where it is the register as it opens.</summary>
    public string Query
    {
        get
        {
            var query = new QueryBuilder();
            foreach (var (name, value) in Said().Where(pair => !string.IsNullOrEmpty(pair.Value)))
            {
                query.Add(name, value!);
            }

            return query.ToString();
        }
    }

    /// <summary>The same rows by this order; where they are already, the other way round.</summary>
    public RegisterFilter By(RegisterOrder order) => this with { Order = order, Reversed = order == Order && !Reversed };

    /// <param name="today">For what is overdue.</param>
    /// <param name="changed">When each row last changed, where the order wants it.</param>
    public IReadOnlyList<Risk> Rows(IEnumerable<Risk> risks, DateOnly today, IReadOnlyDictionary<int, DateTimeOffset>? changed = null) =>
        risks.Where(risk => Passes(risk, today)).Sort(Order, Reversed, changed);

    private bool Passes(Risk risk, DateOnly today) =>
        (Status is null || risk.Status == Status)
        && (Site is null || risk.Sites.Contains(Site) || risk.Reasons.Any(reason => reason.Site == Site))
        && (Part is null || risk.Parts.Contains(Part))
        && (Owner is null || string.Equals(risk.Response.Owner, Owner, StringComparison.OrdinalIgnoreCase))
        && (Kind is null || risk.Kind == Kind)
        && (Nature is null || risk.Nature == Nature)
        && (Scale is null || risk.Scale.Contains(Scale.Value))
        && (!Overdue || Late.Of(risk, today).Count > 0)
        && (!LoneVoice || risk.LoneVoice)
        && (Text is null || Words(risk).Any(words => words?.Contains(Text, StringComparison.OrdinalIgnoreCase) ?? false));

    private static IEnumerable<string?> Words(Risk risk) =>
    [
        risk.Id, risk.Title, risk.Cause, risk.Event, risk.Consequence,
        risk.Response.Action, risk.Response.Owner, risk.Response.Decider, risk.Response.EarlySign, risk.Response.Threshold, risk.Response.Watcher,
        risk.Response.IfState, risk.Response.IfBy, risk.Response.ThenMove, risk.Response.Prediction, risk.Response.Studied,
        risk.Response.How, risk.Response.Experience, risk.Response.Consulted, risk.Response.Veto, risk.Response.EvidenceFrom, risk.Response.CarriedBy, risk.Response.Leads, risk.Response.Learns,
        risk.Safeguards,
        risk.Tension?.PoleA, risk.Tension?.PoleB, risk.RetiredWhy,
        .. risk.Signs.SelectMany(sign => (string?[])[sign.Where, sign.Note]),
        .. risk.Reasons.SelectMany(reason => (string[])[reason.Text, .. reason.Also]),
    ];

    private IEnumerable<(string Name, string? Value)> Said() =>
    [
        ("status", Status?.ToString().ToLowerInvariant()),
        ("site", Site),
        ("part", Part),
        ("owner", Owner),
        ("kind", Kind?.ToString().ToLowerInvariant()),
        ("nature", Nature?.ToString().ToLowerInvariant()),
        ("scale", Scale?.ToString().ToLowerInvariant()),
        ("overdue", Overdue ? "1" : null),
        ("lone", LoneVoice ? "1" : null),
        ("text", Text),
        ("sort", (Order, Reversed) == default ? null : (Reversed ? "-" : "") + Order.ToString().ToLowerInvariant()),
    ];

    private static T? Choice<T>(IQueryCollection query, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(query[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Sort(IQueryCollection query) => query["sort"].ToString();

    private static string? Typed(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } typed ? typed : null;
}
