using PreMortem.Core.Register;
using PreMortem.Core.Webhooks;

namespace PreMortem.Core.Tests.Webhooks;

public sealed class SignsToldTests
{
    private static readonly SignSeen First = new("s1", new(2026, 11, 1), "Walker");
    private static readonly SignSeen Second = new("s2", new(2026, 11, 8), "Wheatley");
    private static readonly Risk Row = new(1, "The coaches were gone", Signs: [First]);

    [Fact]
    public void OnlyASignThatWasNotThereIsTold_WH2() =>
        Assert.Equal(Second, Assert.Single(SignsTold.By(new(RegisterEditKind.SignSeen, [new(Row, Row with { Signs = [First, Second] })]))).Sign);

    [Theory]
    [InlineData(RegisterEditKind.Merged)]
    [InlineData(RegisterEditKind.Imported)]
    [InlineData(RegisterEditKind.Undone)]
    public void WhatIsMovedReadFromAFileOrBroughtBackIsNotTold_WH2(RegisterEditKind kind) =>
        Assert.Empty(SignsTold.By(new(kind, [new(Row, Row with { Signs = [First, Second] })])));

    [Fact]
    public void AMeetingTellsTheSignsItSawItself_WH2() =>
        Assert.Equal("s3", Assert.Single(SignsTold.In("K7M42P", [Row with { Signs = [First, Second with { Id = "s3", Session = "K7M42P" }] }])).Sign.Id);
}
