using System.Globalization;
using PreMortem.Core.Record;

namespace PreMortem.Web.Pictures;

/// <summary>The shapes on a time line: one a kind, so that a black and white print still tells them apart.</summary>
internal static class Marks
{
    /// <summary>The row a kind stands in, by its name in the catalogue; null where it is told in words only.</summary>
    public static string? LaneOf(MomentKind kind) => kind switch
    {
        MomentKind.CardsShared => "cards",
        MomentKind.RiskFormed or MomentKind.RisksMerged or MomentKind.RiskDropped => "risks",
        MomentKind.VoteClosed or MomentKind.GateOverridden or MomentKind.ResponseGiven or MomentKind.TensionHeld or MomentKind.PlanChanged or MomentKind.PlanKept => "decisions",
        _ => null,
    };

    /// <summary>A closed outline around a point.</summary>
    public static string Path(MomentKind kind, int x, int y) => string.Create(CultureInfo.InvariantCulture, $"M{x} {y}{Outline(kind)}z");

    /// <summary>Drawn with nothing inside.</summary>
    public static bool IsHollow(MomentKind kind) => kind is MomentKind.GateOverridden or MomentKind.TensionHeld or MomentKind.PlanKept or MomentKind.RisksMerged;

    private static string Outline(MomentKind kind) => kind switch
    {
        MomentKind.CardsShared => "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
        MomentKind.RisksMerged => "m0-6l6 6l-6 6l-6-6",
        MomentKind.RiskDropped => "m-5-3l2-2l3 3l3-3l2 2l-3 3l3 3l-2 2l-3-3l-3 3l-2-2l3-3",
        MomentKind.VoteClosed => "m0-7l7 12h-14",
        MomentKind.GateOverridden => "m-6-5h12l-6 11",
        MomentKind.PlanChanged or MomentKind.PlanKept => "m0-8l2.3 5l5.5.6l-4.1 3.7l1.2 5.4l-4.9-2.8l-4.9 2.8l1.2-5.4l-4.1-3.7l5.5-.6",
        MomentKind.ResponseGiven or MomentKind.TensionHeld => "m-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4",
        _ => "m-4.5-4.5h9v9h-9",
    };
}
