namespace PreMortem.Web.Webhooks;

/// <summary>An address that is told what happened. Its secret is shown once, when it is made.</summary>
public sealed record Webhook
{
    public string Id { get; init; } = "";

    public string Url { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public string MadeBy { get; init; } = "";

    /// <summary>Nothing goes there, and nothing that happens meanwhile is kept for it.</summary>
    public bool Paused { get; init; }
}

/// <summary>A message to one address: it waits, was taken, or was given up.</summary>
public sealed record Delivery
{
    public string Id { get; init; } = "";

    public string WebhookId { get; init; } = "";

    /// <summary>One of <see cref="Core.Webhooks.MessageTypes"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When what it tells of happened.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When it is tried next; null where it has ended.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public int Tries { get; init; }

    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>What came of the last try, in a few words; null before it.</summary>
    public string? Answer { get; init; }

    public bool Taken { get; init; }
}

/// <summary>A message that is due, with all it takes to send it.</summary>
internal sealed record DueDelivery
{
    public string Id { get; init; } = "";

    public string WebhookId { get; init; } = "";

    public string Url { get; init; } = "";

    public string Secret { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    public int Tries { get; init; }
}

/// <summary>What came of a try.</summary>
/// <param name="Gone">The address answered that it is not wanted any more (410).</param>
internal sealed record Tried(bool Taken, string Answer, bool Gone = false);
