using PreMortem.Core;

namespace PreMortem.Web.Initiatives;

/// <summary>A session that somebody wants to open.</summary>
/// <param name="Agenda">The slug; without it, the default agenda.</param>
/// <param name="Anonymous">Nobody sees who wrote which card, the leader included.</param>
/// <param name="Level">The level of the organisation that meets, where it matters.</param>
/// <param name="Site">The name of the site that meets, where only one does.</param>
public sealed record NewSession(string? Agenda = null, bool Anonymous = false, string? Level = null, string? Site = null);

/// <summary>What came of it: a closed union.</summary>
public abstract record StartResult
{
    private StartResult()
    {
    }

    /// <param name="Code">The join code in its stored form.</param>
    public sealed record Started(string Code) : StartResult;

    public sealed record Invalid(Seq<Problem> Problems) : StartResult;

    /// <summary>There is no such initiative.</summary>
    public sealed record Missing : StartResult;
}
