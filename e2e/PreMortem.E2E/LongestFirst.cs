using PreMortem.E2E;
using PreMortem.E2E.Stories;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace PreMortem.E2E;

/// <summary>The stories that take longest begin first, so that no run ends with one of them alone.</summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(HostileCorpus), nameof(PagesOpenToEverybody), nameof(OpenToEverybody), nameof(LostLines), nameof(ProxiesThatForbid), nameof(WholeMeeting), nameof(ClockADayOff), nameof(Interruptions), nameof(TwoWindows)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(stories => Array.FindIndex(Long, name => stories.TestCollectionDisplayName.Contains($".{name}", StringComparison.Ordinal)) is >= 0 and var at ? at : Long.Length)];
}
