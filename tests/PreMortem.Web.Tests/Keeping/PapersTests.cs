using System.Text.RegularExpressions;

namespace PreMortem.Web.Tests.Keeping;

/// <summary>GK5: what the papers of the repository name is there.</summary>
public sealed partial class PapersTests
{
    private static readonly string Root = Find();

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ARCHITECTURE.md")]
    [InlineData(".github/CONTRIBUTING.md")]
    [InlineData(".github/UPGRADING.md")]
    [InlineData(".github/SECURITY.md")]
    [InlineData(".github/CODE_OF_CONDUCT.md")]
    [InlineData(".deploy/README.md")]
    public void EveryLinkLeadsToAFile_GK5(string paper)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, paper))!;
        var missing = Link().Matches(File.ReadAllText(Path.Combine(Root, paper))).Select(link => link.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(folder, to)));
        Assert.Empty(missing);
    }

    [Fact]
    public void EveryFileOnTheWayOfACardIsThere_GK5()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Root, "src", "ARCHITECTURE.md"))).Select(file => file.Groups["file"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count > 25, $"Only {named.Count} files are named.");
        Assert.All(named, file => Assert.True(File.Exists(Path.Combine(Root, "src", file)), file));
    }

    [Fact]
    public void ReadmeShowsEachRoleSmall_GK4()
    {
        var pictures = Link().Matches(File.ReadAllText(Path.Combine(Root, "README.md"))).Select(link => link.Groups["to"].Value).Where(to => to.EndsWith(".png", StringComparison.Ordinal)).ToList();
        Assert.Equal(["leader.png", "participant.png", "register.png", "room.png", "screen.png"], pictures.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture => Assert.InRange(new FileInfo(Path.Combine(Root, picture)).Length, 1, 256_000));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PreMortem.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(\]\(|src=""|href="")(?<to>[^)""\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("`(?<file>PreMortem\\.(Core|Web)/[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
