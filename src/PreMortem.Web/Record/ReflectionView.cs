using PreMortem.Web.Pages;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Record;

/// <summary>A reflection as it stands, and what became of the form it was sent with.</summary>
/// <param name="Conflict">Somebody else saved in between.</param>
/// <param name="Open">The questions are asked for.</param>
public sealed record ReflectionView(Draft? Draft = null, bool Saved = false, bool Conflict = false, bool Open = false)
{
    public StoredReflection Stored { get; init; } = new(new(), 0, null);

    /// <summary>Whether the meeting is closed; before that there is nothing to look back on.</summary>
    public bool Closed { get; init; }
}
