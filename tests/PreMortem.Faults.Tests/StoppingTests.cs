using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests;

public sealed class StoppingTests
{
    [Fact]
    public async Task AProgramThatIsToldToStopEndsWithoutAFault()
    {
        await using var program = await RunningProgram.Start();
        Assert.Equal(0, await program.Stop());
        Assert.Equal("", program.Output.Trim());
    }
}
