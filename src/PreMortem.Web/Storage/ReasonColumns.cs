using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>A reason as its columns stand in <c>risk_reason</c> and <c>loose_reason</c>.</summary>
internal class ReasonColumns
{
    public int Number { get; init; }

    public string? Session { get; init; }

    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Author { get; init; }

    public string? Site { get; init; }

    public string? Role { get; init; }

    public int Had { get; init; }

    public string Also { get; init; } = "[]";

    public bool Tacit { get; init; }

    public bool Lone { get; init; }

    public bool Entered { get; init; }

    public string? Lens { get; init; }

    public string? Owner { get; init; }

    public DateOnly? Revisit { get; init; }

    public string? Why { get; init; }

    /// <summary>The values of a reason's own columns, to which each table adds its key.</summary>
    public static DynamicParameters Of(RiskReason reason) => new(new
    {
        reason.Id,
        reason.Text,
        Author = reason.By,
        reason.Site,
        reason.Role,
        reason.Had,
        Also = Columns.ToJson(reason.Also),
        reason.Tacit,
        reason.Lone,
        reason.Entered,
        reason.Lens,
    });

    public RiskReason ToReason() => new(Id, Text, Author, Site, Role, Had, Columns.FromJson<Seq<string>>(Also), Tacit, Lens, Session, Lone, Entered);
}
