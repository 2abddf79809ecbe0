namespace PreMortem.Web.Access;

/// <summary>A leader's own key, as leaders see it: everything but the key (AC10).</summary>
public sealed record NamedKey
{
    /// <summary>Names the key among leaders; it opens nothing.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whose it is: what the changes made with it are signed with.</summary>
    public string Name { get; init; } = "";

    internal string KeyHash { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public string MadeBy { get; init; } = "";

    /// <summary>The last day somebody led with it, where the program runs.</summary>
    public DateOnly? UsedOn { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public bool Live => RevokedAt is null;
}
