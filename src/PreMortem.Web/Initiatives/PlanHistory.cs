using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary>One version and what it changed.</summary>
/// <param name="First">Nothing before it was kept.</param>
public sealed record PlanHistory(PlanVersion Version, Seq<PlanDifference> Changes, bool First)
{
    /// <param name="versions">Newest first; the answer too.</param>
    public static IEnumerable<PlanHistory> Of(IReadOnlyList<PlanVersion> versions) => versions.Select((version, at) => at + 1 < versions.Count
        ? new PlanHistory(version, PlanDifference.Between(versions[at + 1].Plan, version.Plan), First: false)
        : new PlanHistory(version, [], First: true));
}
