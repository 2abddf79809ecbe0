using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

public sealed class DesignBalanceTests
{
    [Fact]
    public void EachFactorHasItsRisksAndWhatStandsOutIsSaid_DB1()
    {
        var balance = DesignBalance.Of(Of(new(1, "A", Factors: [DesignFactor.Complexity]), new(2, "B", Factors: [DesignFactor.Complexity, DesignFactor.Supports]), new(3, "C", Factors: [DesignFactor.Emphasis]), new(4, "D")));

        Assert.Equal(["R3", "R1,R2", "R2", ""], balance.Factors.Select(share => string.Join(',', share.Risks)));
        Assert.Equal(["Two risks come from complexity; nobody tagged engagement.", "One risk has no tag."], balance.Findings);
    }

    [Fact]
    public void FactorsThatAreLevelAreNamedTogether_DB1()
    {
        Assert.Equal("One risk comes from emphasis and supports each; nobody tagged complexity or engagement.", Of([DesignFactor.Emphasis], [DesignFactor.Supports]));
        Assert.Equal("The four factors stand behind one risk each.", Of([.. Enum.GetValues<DesignFactor>()]));

        static string Of(params Seq<DesignFactor>[] factors) =>
            Assert.Single(DesignBalance.Of(DesignBalanceTests.Of([.. factors.Select((tags, at) => new Risk(at + 1, "A", Factors: tags))])).Findings);
    }

    /// <summary>A retired risk does not count, and a register without tags says nothing about factors.</summary>
    [Fact]
    public void WhereNothingIsTaggedNothingIsSaid_DB2()
    {
        var register = Of(new Risk(1, "A"), new Risk(2, "B", Status: RiskStatus.Retired, RetiredWhy: "Done.", Factors: [DesignFactor.Supports]));

        Assert.False(DesignBalance.Of(register).Shows);
        Assert.DoesNotContain("## Design factors", MarkdownExport.Write(register), StringComparison.Ordinal);
    }

    [Fact]
    public void TheExportTellsItAndTheReaderSkipsIt_DB3()
    {
        var markdown = MarkdownExport.Write(Of(new Risk(1, "A", Factors: [DesignFactor.Complexity])));

        Assert.Contains("## Design factors\n\nOne risk comes from complexity; nobody tagged emphasis, supports or engagement.\n\n- **Emphasis** nobody tagged this.", markdown, StringComparison.Ordinal);
        Assert.Contains("- **Complexity** R1. How abstract", markdown, StringComparison.Ordinal);
        Assert.IsType<ReadFile.Read>(RegisterReader.Read(markdown));
    }

    private static RegisterDocument Of(params Risk[] risks) =>
        new("plan-1", new Initiative("Discourse", "Students reason aloud.", new DateOnly(2028, 6, 12)), [], [.. risks], [], []);
}
