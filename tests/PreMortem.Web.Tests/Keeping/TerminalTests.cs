using PreMortem.Web.Access;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Tests.Keeping;

/// <summary>GK2, GK3: the window the program is started in.</summary>
public sealed class TerminalTests
{
    [Fact]
    public void ARoomsAddressIsDrawnLightOnDarkWhereThereIsNoColourAndBlackOnWhiteWhereThereIs_GK3()
    {
        var (plain, coloured) = (Drawn(new(null, Draws: true, Colours: false)), Drawn(new(null, Draws: true, Colours: true)));
        Assert.All(plain[0], block => Assert.Equal('█', block));
        Assert.All(coloured, line => Assert.StartsWith("\e[38;5;16;48;5;231m", line, StringComparison.Ordinal));
        Assert.DoesNotContain('█', coloured[0]);
        Assert.DoesNotContain(plain, line => line.Contains('\e', StringComparison.Ordinal));
        Assert.Equal(plain.Count, coloured.Count);
    }

    [Fact]
    public async Task ACodeIsReadAsPeopleTypeItAndAWrongOneIsOneSentence_GK3()
    {
        using var folder = new TempFolder();
        var (code, output, _) = await Run("qr", "k7m 42p", "--urls", "http://192.0.2.7:5080", "--data", folder.Path);
        Assert.Equal((0, "http://192.0.2.7:5080/join/K7M-42P"), (code, output.TrimEnd().Split('\n')[^1]));
        var (refused, _, error) = await Run("qr", "banana split", "--data", folder.Path);
        Assert.Equal((2, 1), (refused, error.TrimEnd().Split('\n').Length));
    }

    [Theory]
    [InlineData(" Ana Ruiz \n", "Ana Ruiz")]
    [InlineData("\n", null)]
    [InlineData("", null)]
    public void TheFirstStartAsksForANameAndTakesNoneToo_GK2(string typed, string? name)
    {
        var output = new StringWriter();
        Assert.Equal(name, FirstStart.AskName(new(new StringReader(typed), Draws: true, Colours: true), output));
        Assert.Single(output.ToString().Split('?')[..^1]);
    }

    [Fact]
    public void WhereNobodySitsNothingIsAsked_GK2()
    {
        var output = new StringWriter();
        Assert.Null(FirstStart.AskName(Terminal.None, output));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task TheNameSignsByAKeyOfItsOwn_GK2()
    {
        await using var server = new PreMortemServer();
        Assert.True(FirstStart.Is(new Settings(server.Folder.Path, "http://127.0.0.1:0")));
        await server.InitializeAsync();
        Assert.False(FirstStart.Is(new Settings(server.Folder.Path, "http://127.0.0.1:0")));
        Assert.NotNull(await FirstStart.MakeKey(server.Services, "Ana Ruiz"));
        Assert.Equal("Ana Ruiz", Assert.Single(server.Get<KeyStore>().All()).Name);
    }

    private static List<string> Drawn(Terminal terminal)
    {
        var output = new StringWriter();
        terminal.WriteQr(output, "http://192.0.2.7:5080");
        return [.. output.ToString().TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'))];
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await Commands.Run(args, output, error), output.ToString(), error.ToString());
    }
}
