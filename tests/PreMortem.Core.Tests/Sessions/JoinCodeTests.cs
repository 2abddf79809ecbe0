using PreMortem.Core.Sessions;

namespace PreMortem.Core.Tests.Sessions;

public sealed class JoinCodeTests
{
    [Theory]
    [InlineData("K7M42P")]
    [InlineData("k7m-42p")]
    [InlineData(" K7M 42P ")]
    [InlineData("k7m–42p")]
    public void ACodeIsReadHoweverItIsTyped_AC7(string typed)
    {
        Assert.True(JoinCode.TryParse(typed, out var code));
        Assert.Equal("K7M42P", code);
        Assert.Equal("K7M-42P", JoinCode.Format(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7M42")]
    [InlineData("K7M42PP")]
    [InlineData("K7M42O")]
    [InlineData("K7M420")]
    [InlineData("K7M42/")]
    public void AnythingElseIsNoCode_AC7(string? typed)
    {
        Assert.False(JoinCode.TryParse(typed, out var code));
        Assert.Equal("", code);
    }
}
