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
        var database = new Database(new DataFolder(settings.Data).Database);
        using var writer = new Writer(database);
        var id = await new InitiativeStore(database, writer).Add(initiative, TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync($"{Address.Of(settings.Urls)}/initiatives/{id}");
        return 0;
    }
}
