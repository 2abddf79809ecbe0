namespace PreMortem.Web.Library;

/// <summary>Where a failure mode comes from: one of the three papers, or one’s own registers.</summary>
public enum ModeSource { CoachingLetter, CannataNguyen, LearningCore, Own, Elsewhere }

public static class ModeSources
{
    /// <summary>How the text of a source names each paper.</summary>
    private static readonly (ModeSource Source, string Name)[] Papers =
    [
        (ModeSource.CoachingLetter, "Coaching Letter"), (ModeSource.CannataNguyen, "Cannata"), (ModeSource.LearningCore, "Learning Core"),
    ];

    /// <summary>Every source that the text of the mode names; one that was added here is one’s own as well.</summary>
    public static IReadOnlyList<ModeSource> Of(ShelvedMode mode)
    {
        List<ModeSource> sources = [.. Papers.Where(paper => mode.Mode.Source.Contains(paper.Name, StringComparison.OrdinalIgnoreCase)).Select(paper => paper.Source)];
        if (mode.Origin is ModeOrigin.Own or ModeOrigin.Folder || mode.Mode.Source.StartsWith("own register", StringComparison.OrdinalIgnoreCase))
        {
            sources.Add(ModeSource.Own);
        }

        return sources.Count == 0 ? [ModeSource.Elsewhere] : sources;
    }
}
