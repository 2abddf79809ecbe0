using PreMortem.Core.Initiatives;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>What a site does its own way, in words (LC, differentiation).</summary>
internal static class VariationWords
{
    public static string Short(VariationKind kind) => Say(kind switch
    {
        VariationKind.Legitimate => "sites.legitimate",
        VariationKind.Drift => "sites.drift",
        _ => "sites.notDecided",
    });

    public static string Long(VariationKind kind) => Say(kind switch
    {
        VariationKind.Legitimate => "sites.legitimateLong",
        VariationKind.Drift => "sites.driftLong",
        _ => "sites.notDecidedLong",
    });
}
