using PreMortem.Core.Views;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>The servers that share a database and serve the same rooms.</summary>
internal interface INeighbours
{
    /// <summary>A room was moved, or people came to it and went from it, here.</summary>
    /// <param name="stored">How many entries it has stored.</param>
    /// <param name="own">Who is in it at this server.</param>
    void Hear(Room room, int stored, Presence own);

    /// <summary>The log of a room was rewritten here: whoever is in it anywhere enters another.</summary>
    void PutOut(string code);

    /// <summary>Something was counted here that all servers count together (PQ8).</summary>
    /// <param name="what">Which count.</param>
    /// <param name="parts">Of whom, and of what.</param>
    void Count(string what, ReadOnlySpan<string> parts);

    /// <summary>Takes something that one server does for all, where no living one has it.</summary>
    /// <returns>Whether this one has it.</returns>
    bool Hold(string what);

    /// <summary>Whether what this one holds is its own now: the others have heard from it a moment ago (PQ20).</summary>
    bool IsThere { get; }

    /// <summary>Something that servers keep in memory has changed in the database, or may have: the library. All of them read it, this one too.</summary>
    void Changed(string what);
}
