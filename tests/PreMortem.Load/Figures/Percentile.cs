namespace PreMortem.Load.Figures;

internal static class Percentile
{
    /// <summary>The nearest rank; 0 where there is nothing.</summary>
    public static double Of(IReadOnlyList<double> inOrder, double percent) =>
        inOrder.Count == 0 ? 0 : inOrder[Math.Clamp((int)Math.Ceiling(inOrder.Count * percent / 100) - 1, 0, inOrder.Count - 1)];

    public static double Median(IEnumerable<double> values)
    {
        var inOrder = values.Order().ToList();
        return inOrder.Count == 0 ? 0 : (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
    }
}
