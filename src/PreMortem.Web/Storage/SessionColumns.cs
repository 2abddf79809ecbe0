namespace PreMortem.Web.Storage;

/// <summary>A session as it is stored.</summary>
internal sealed class SessionColumns
{
    public string Code { get; init; } = "";

    public string InitiativeId { get; init; } = "";

    public string Agenda { get; init; } = "";

    public bool Anonymous { get; init; }

    public string? Level { get; init; }

    public string? Site { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public bool Closed { get; init; }

    public string Phase { get; init; } = "";

    public long Version { get; init; }

    public int? PlanVersion { get; init; }

    public SessionRow ToRow() => new(Code, InitiativeId, Agenda, Anonymous, Level, Site, OpenedAt, Closed, Phase, Version, PlanVersion);
}
