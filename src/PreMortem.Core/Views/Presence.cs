using System.Collections.Immutable;

namespace PreMortem.Core.Views;

/// <summary>Who is connected and typing right now. It is not in the log: it dies with its server (PR1).</summary>
public sealed record Presence(ImmutableHashSet<string> Here, ImmutableHashSet<string> Typing, ImmutableDictionary<string, DateTimeOffset> AwaySince)
{
    /// <summary>What leaders have open, by their seats (LD9).</summary>
    public ImmutableDictionary<string, string> WorkingOn { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static readonly Presence Nobody = new([], [], ImmutableDictionary<string, DateTimeOffset>.Empty);

    /// <summary>This server's people and those of others as one (PQ6): who is at any of them is here, and who is at none is away since the last saw them.</summary>
    public Presence With(IReadOnlyCollection<Presence> elsewhere)
    {
        if (elsewhere.Count == 0)
        {
            return this;
        }

        var all = elsewhere.Prepend(this).ToList();
        var here = Here.Union(elsewhere.SelectMany(one => one.Here));
        return new(
            here,
            Typing.Union(elsewhere.SelectMany(one => one.Typing)),
            all.SelectMany(one => one.AwaySince).Where(away => !here.Contains(away.Key)).GroupBy(away => away.Key, away => away.Value, StringComparer.Ordinal).ToImmutableDictionary(away => away.Key, away => away.Max(), StringComparer.Ordinal))
        {
            WorkingOn = all.SelectMany(one => one.WorkingOn).GroupBy(open => open.Key, open => open.Value, StringComparer.Ordinal).ToImmutableDictionary(open => open.Key, open => open.First(), StringComparer.Ordinal),
        };
    }
}

/// <summary>Who a view is for. A seat's own records come on top of its group's.</summary>
public enum Audience { Leaders, Participants, Screens }
