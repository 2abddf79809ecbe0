using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

public sealed class RiskStatusTests
{
    private static readonly Tension Poles = new("One routine everywhere", "Each school its own", new DateOnly(2027, 1, 15));

    [Theory]
    [InlineData(RiskStatus.Watching)]
    [InlineData(RiskStatus.Treating)]
    [InlineData(RiskStatus.Occurred)]
    public void ARiskMovesFreelyAmongTheLivingStatuses_RG4(RiskStatus status)
    {
        Assert.Equal(status, Rows.Edited(Rows.Risk, new(3, Status: status)).Status);
    }

    [Fact]
    public void ARiskIsRetiredWithAReason_RG4()
    {
        Assert.Equal(["retiredWhy: Say why this risk is retired."], Rows.Refused(Rows.Risk, new(3, Status: RiskStatus.Retired)));

        var retired = Rows.Edited(Rows.Risk, new(3, Status: RiskStatus.Retired, RetiredWhy: "The schedule is fixed"));
        Assert.Equal((RiskStatus.Retired, "The schedule is fixed"), (retired.Status, retired.RetiredWhy));
    }

    [Fact]
    public void ARetiredRiskIsOpenedAgainBeforeAnythingElse_RG4()
    {
        var retired = Rows.Risk with { Status = RiskStatus.Retired, RetiredWhy = "The schedule is fixed" };

        Assert.Equal(["status: A retired risk is opened again first."], Rows.Refused(retired, new(3, Status: RiskStatus.Treating)));

        var opened = Rows.Edited(retired, new(3, Status: RiskStatus.Open));
        Assert.Equal((RiskStatus.Open, null), (opened.Status, opened.RetiredWhy));
    }

    [Fact]
    public void ATensionHoldsTheRiskAndItsEndReleasesIt_RG5()
    {
        var held = Rows.Edited(Rows.Risk, new(3, Tension: Poles));
        Assert.Equal((RiskStatus.HeldTension, Poles), (held.Status, held.Tension));

        var released = Rows.Edited(held, new(4, Tension: new Edit<Tension>(null)));
        Assert.Equal((RiskStatus.Open, null), (released.Status, released.Tension));

        var watched = Rows.Edited(held, new(4, Status: RiskStatus.Watching));
        Assert.Equal((RiskStatus.Watching, null), (watched.Status, watched.Tension));
    }

    [Fact]
    public void AHeldTensionNamesBothPoles_RG5()
    {
        Assert.Equal(["tension: A held tension has two poles and a date to look at it again."], Rows.Refused(Rows.Risk, new(3, Status: RiskStatus.HeldTension)));
        Assert.Equal(["tension: Name both poles of the tension."], Rows.Refused(Rows.Risk, new(3, Tension: Poles with { PoleB = " " })));
    }
}
