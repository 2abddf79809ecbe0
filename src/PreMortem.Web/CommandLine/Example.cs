using PreMortem.Web.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem example</c></summary>
internal static class Example
{
    private const string Slug = "soar";

    public static async Task<int> Add(Settings settings, TextWriter output)
    {
        var initiative = LibrarySetup.Load(settings).Initiative(Slug)
            ?? throw new SettingsProblem("The example is not among the templates; put initiatives/soar.md back.");
        using var stored = new Opened(settings);
        var id = await new InitiativeStore(stored.Database, stored.Writer).Add(initiative, TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync($"{Address.Of(settings.Urls)}/initiatives/{id}");
        return 0;
    }
}
