using System.Diagnostics.CodeAnalysis;

namespace PreMortem.Core.Sessions;

/// <summary>What the core makes of a command: facts to store, a version at which it was done before, or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Accepted(Seq<Fact> Facts) : Decision;

    /// <summary>The same command was done before, at this version (CM1).</summary>
    public sealed record Already(long Version) : Decision;

    public sealed record Refused(Refusal Why) : Decision;

    public static Decision Nothing { get; } = new Accepted([]);

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Reads as a sentence in the decider.")]
    public static implicit operator Decision(Refusal why) => new Refused(why);

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Reads as a sentence in the decider.")]
    public static implicit operator Decision(Fact fact) => new Accepted([fact]);

    public static Decision Of(params IEnumerable<Fact> facts) => new Accepted(facts.ToSeq());
}
