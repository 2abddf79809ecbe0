namespace PreMortem.Web.Sharing;

/// <summary>A link with which somebody outside reads one register and changes nothing (SR1).</summary>
public sealed record Share
{
    /// <summary>Names the link among leaders; it opens nothing.</summary>
    public string Id { get; init; } = "";

    public string InitiativeId { get; init; } = "";

    /// <summary>Who it is for, as the leader typed it.</summary>
    public string? Label { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The last day somebody read with it, where the program runs.</summary>
    public DateOnly? OpenedOn { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public bool Live => RevokedAt is null;
}
