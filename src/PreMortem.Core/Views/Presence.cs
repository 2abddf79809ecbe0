using System.Collections.Immutable;

namespace PreMortem.Core.Views;

/// <summary>Who is connected and typing right now. It is not in the log: it dies with its server (PR1).</summary>
public sealed record Presence(ImmutableHashSet<string> Here, ImmutableHashSet<string> Typing, ImmutableDictionary<string, DateTimeOffset> AwaySince)
{
    /// <summary>What leaders have open, by their seats (LD9).</summary>
    public ImmutableDictionary<string, string> WorkingOn { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static readonly Presence Nobody = new([], [], ImmutableDictionary<string, DateTimeOffset>.Empty);
}

/// <summary>Who a view is for. A seat's own records come on top of its group's.</summary>
public enum Audience { Leaders, Participants, Screens }
