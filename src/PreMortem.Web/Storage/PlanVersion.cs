using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Storage;

/// <summary>A plan as it was when it was saved (VP1).</summary>
/// <param name="Version">From 1; each saved change makes the next.</param>
/// <param name="Who">Who signed the change; null where nobody did.</param>
public sealed record PlanVersion(int Version, DateTimeOffset At, string? Who, Initiative Plan);

/// <summary>What came of writing a plan: a closed union.</summary>
public abstract record PlanWrite
{
    private PlanWrite()
    {
    }

    /// <param name="Now">What is stored now.</param>
    /// <param name="Changed">False where it was so already, and no version was made.</param>
    public sealed record Kept(PlanVersion Now, bool Changed) : PlanWrite;

    /// <summary>Somebody changed the plan since; nothing was written.</summary>
    public sealed record Stale(PlanVersion Now) : PlanWrite;

    public sealed record Missing : PlanWrite;
}
