namespace PreMortem.Load.Figures;

/// <summary>What a figure must reach.</summary>
/// <param name="Words">For the table.</param>
/// <param name="IsMet">Gets the medians of the bare hub (0 where it has none) and of the program.</param>
internal sealed record Goal(string Words, Func<double, double, bool> IsMet)
{
    public static Goal AtMostTimes(double ratio) => new($"≤ {ratio:0.##}×", (bare, ours) => ours <= bare * ratio);

    public static Goal AtLeastTimes(double ratio) => new($"≥ {ratio:0.##}×", (bare, ours) => ours >= bare * ratio);

    public static Goal AtMostMore(double more, string unit) => new($"≤ bare + {more:0.##} {unit}", (bare, ours) => ours <= bare + more);

    public static Goal AtMost(double limit, string unit) => new($"≤ {limit:0.##} {unit}", (_, ours) => ours <= limit);
}
