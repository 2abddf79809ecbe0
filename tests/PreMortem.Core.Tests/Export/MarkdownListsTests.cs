using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Export;

/// <summary>MF8: the lists behind the risks that repeat what stands elsewhere.</summary>
public sealed class MarkdownListsTests
{
    private static readonly RiskReason Sensed = new("s", "Something about the new schedule feels wrong", Tacit: true, Session: "KITE");

    // CL 3
    [Fact]
    public void WhatSomebodySensedIsListedWithWhereItStands_MF8()
    {
        var register = SoarRegister.Named with
        {
            Risks = [new Risk(1, "a", Reasons: [Sensed]), new Risk(2, "b", Status: RiskStatus.Retired, RetiredWhy: "over", Reasons: [Sensed, Sensed with { Tacit = false }])],
            Parked = [new ParkedReason("KITE", Sensed, null, new DateOnly(2027, 1, 15))],
            NotPinnedDown = [new UnpinnedReason("KITE", Sensed), new UnpinnedReason("KITE", Sensed, "the schedule was dropped")],
        };

        Assert.Equal(
            new[] { "behind R1", "behind R2, retired", "parked, look again on 15 January 2027", "nobody could pin it down yet", "not followed up" }.Select(stands => $"- “{Sensed.Text}” — {stands}"),
            Section(register, "Sensed, not yet named"));
    }

    [Fact]
    public void WhereNobodySensedAnythingThereIsNoSuchList_MF8() =>
        Assert.DoesNotContain("Sensed", MarkdownExport.Write(SoarRegister.Empty with { Risks = [new Risk(1, "a", Reasons: [Sensed with { Tacit = false }])] }), StringComparison.Ordinal);

    [Fact]
    public void APartThatWasPutBackInVainSaysSo_MF9()
    {
        var session = SoarRegister.Named.Sessions[0] with { PutBack = ["M1", "P1"] };

        Assert.Equal(
            ["- **M1, because:** Belief that ability grows changes which tasks students choose", "  - put back to the room, and still no risk came of it", "- **E1, as shown by:** Published mindset interventions"],
            Section(SoarRegister.Named with { Sessions = [session] }, "Parts nobody attacked"));
    }

    private static IEnumerable<string> Section(RegisterDocument register, string name) => MarkdownExport.Write(register)
        .Split($"\n## {name}\n")[1].Split("\n## ")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
