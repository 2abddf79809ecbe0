using PreMortem.Core.Register;
using PreMortem.Web.Pictures;

namespace PreMortem.Web.Register;

internal static class RatingWords
{
    /// <summary>“4 some, 10 major”: how many chose each, those nobody chose left out.</summary>
    /// <param name="impacts">Counts of slight, some, major, ends it.</param>
    public static string Counted(this IEnumerable<int> impacts) =>
        string.Join(", ", impacts.Index().Where(rated => rated.Item > 0).Select(rated => $"{rated.Item} {((Impact)rated.Index).Read()}"));
}
