using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

/// <summary>RP1</summary>
public sealed class TriggerTests
{
    [Theory]
    [InlineData("2026-10-01")]
    [InlineData("1 October 2026")]
    [InlineData("01 October 2026")]
    [InlineData("1 Oct 2026")]
    [InlineData("October 1, 2026")]
    [InlineData("Oct 1, 2026")]
    [InlineData("  1 oCTOBER 2026 ")]
    public void AWholeDateIsRead(string by) => Assert.Equal(new DateOnly(2026, 10, 1), Trigger.Date(new Response(IfBy: by)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("week 6")]
    [InlineData("October 2026")]
    [InlineData("1 October")]
    [InlineData("01/10/2026")]
    [InlineData("2026-10-1")]
    [InlineData("31 November 2026")]
    [InlineData("2026-02-30")]
    [InlineData("by 1 October 2026")]
    [InlineData("1 October 2026 or so")]
    [InlineData("1 October 2026, then again")]
    public void AnythingElseIsNoDateAndStaysText(string? by) => Assert.Null(Trigger.Date(new Response(IfBy: by)));
}
