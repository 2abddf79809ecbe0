using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Initiatives;

/// <summary>What a site does its own way, in words (LC, differentiation).</summary>
internal static class VariationWords
{
    public static string Short(VariationKind kind) => kind switch
    {
        VariationKind.Legitimate => "legitimate",
        VariationKind.Drift => "drift",
        _ => "not decided",
    };

    public static string Long(VariationKind kind) => kind switch
    {
        VariationKind.Legitimate => "Legitimate: it serves the same function",
        VariationKind.Drift => "Drift: the function was lost on the way",
        _ => "Not decided yet",
    };
}
