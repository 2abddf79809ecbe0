using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Web.Storage;

/// <summary>What a log gains in one append.</summary>
/// <param name="Entries">Numbered by the log: the first gets the version after what is there.</param>
/// <param name="Progress">How far the session is after them.</param>
/// <param name="Register">What they change in the register, in the same transaction (ST2).</param>
/// <param name="SealedLog">Where the session ended anonymously: all its entries as they stay (SL1), in the place of those there are.</param>
public sealed record Growth(IReadOnlyList<Entry> Entries, SessionProgress Progress, RegisterWrite? Register = null, IReadOnlyList<Entry>? SealedLog = null)
{
    /// <summary>Whether it decides by more than its session's own version.</summary>
    internal bool ReachesFurther => Register is not null || SealedLog is not null || Progress.Closed;
}
