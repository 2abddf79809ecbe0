using PreMortem.Web.Access;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem keys</c>: the leaders' keys, while the program runs too (LN7).</summary>
internal static class Keys
{
    private const string By = "the command line";

    public static int List(Settings settings, TextWriter output)
    {
        using var stored = new Opened(settings);
        output.WriteLine("This installation’s own key: premortem leader-link prints its link, premortem keys renew replaces it.");
        foreach (var key in new KeyStore(stored.Database, stored.Writer).All())
        {
            var end = key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}" : key.UsedOn is { } day ? $"last used {day:yyyy-MM-dd}" : "not used yet";
            output.WriteLine($"{key.Id}  {key.Name}  made {Day(key.MadeAt)} by {key.MadeBy}, {end}");
        }

        return 0;
    }

    public static async Task<int> Add(Settings settings, string name, TextWriter output)
    {
        var called = name.ReplaceLineEndings(" ").Trim();
        if (called.Length is 0 or > LeaderName.Longest)
        {
            throw new SettingsProblem($"A key needs a name of 1 to {LeaderName.Longest} characters, such as premortem keys add \"Ana Ruiz\".");
        }

        using var stored = new Opened(settings);
        var key = await new KeyStore(stored.Database, stored.Writer).Add(called, By, TimeProvider.System.GetUtcNow())
            ?? throw new SettingsProblem($"{called} has a key already; choose another name, or revoke that key first.");
        await output.WriteLineAsync(LeaderLink.Of(Address.Of(settings.Urls), key));
        return 0;
    }

    /// <param name="idOrName">Of a live key; a name in any case.</param>
    public static async Task<int> Revoke(Settings settings, string idOrName, TextWriter output)
    {
        using var stored = new Opened(settings);
        var store = new KeyStore(stored.Database, stored.Writer);
        var live = store.All().Where(key => key.Live).ToList();
        var key = live.Find(key => key.Id == idOrName) ?? live.Find(key => string.Equals(key.Name, idOrName.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new SettingsProblem($"No live key has the id or name {idOrName}; premortem keys lists them.");
        await store.Revoke(key.Id, TimeProvider.System.GetUtcNow());
        await output.WriteLineAsync($"Revoked the key of {key.Name}. A program that runs puts them out within seconds.");
        return 0;
    }

    public static int Renew(Settings settings, TextWriter output)
    {
        using var shared = Opened.Shared(settings);
        output.WriteLine(LeaderLink.Of(Address.Of(settings.Urls), LeaderKey.Renew(settings, new DataFolder(settings.Data), shared?.Secrets)));
        return 0;
    }

    private static string Day(DateTimeOffset at) => at.LocalDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
