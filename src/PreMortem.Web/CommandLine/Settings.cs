using System.Globalization;
using System.Net;
using PreMortem.Web.Access;

namespace PreMortem.Web.CommandLine;

/// <summary>All that can be set from outside, checked.</summary>
/// <param name="Data">The folder of the database, the leader key and the cookie keys.</param>
/// <param name="Urls">Where to listen, separated by semicolons.</param>
/// <param name="LeaderKey">Null where the one in the data folder is to be used.</param>
/// <param name="Templates">The leader's own templates; null where there are none.</param>
/// <param name="Log">How what the program logs is written.</param>
public sealed record Settings(string Data, string Urls, string? LeaderKey = null, string? Templates = null, LogForm Log = LogForm.Text)
{
    /// <summary>Who may say for whom they ask (OP4). Nobody unless named.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How many of the backups of every day are kept; 0 takes none (ST14). Two weeks of days unless set.</summary>
    public int Backups { get; init; } = DefaultBackups;

    /// <summary>The PostgreSQL to keep everything in, as Npgsql names it (PQ1); null keeps it in a file in <see cref="Data"/>.</summary>
    public string? Database { get; init; }

    /// <summary>Whether webhooks may go to this machine and the network around it (WH6). Not unless said.</summary>
    public bool WebhooksInside { get; init; }

    public const int DefaultBackups = 14;

    /// <summary>Every interface: people join from other machines.</summary>
    public const string DefaultUrls = "http://0.0.0.0:5080";

    private const int MostBackups = 10_000;

    /// <summary>The command line wins over the environment (<c>PREMORTEM_DATA</c>, <c>_DATABASE</c>, <c>_URLS</c>, <c>_TEMPLATES</c>, <c>_LEADER_KEY</c>, <c>_LOG</c>, <c>_PROXIES</c>, <c>_BACKUPS</c>, <c>_WEBHOOKS_INSIDE</c>), which wins over <c>appsettings.json</c> (LN2).</summary>
    /// <exception cref="SettingsProblem">One of them is wrong.</exception>
    public static Settings Read(string? data = null, string? urls = null, string? templates = null, string? log = null, string? proxies = null, string? backups = null, bool webhooksInside = false, string? database = null)
    {
        var outside = Outside();
        return new Settings(
            Path.GetFullPath(data ?? Or(outside, "data") ?? DefaultData()),
            urls ?? Or(outside, "urls") ?? DefaultUrls,
            Or(outside, "leader_key") ?? Or(outside, "leaderKey"),
            templates ?? Or(outside, "templates"),
            LogFormOf(log ?? Or(outside, "log")))
        {
            Proxies = ProxiesOf(proxies ?? Or(outside, "proxies") ?? ""),
            Backups = BackupsOf(backups ?? Or(outside, "backups")),
            Database = database ?? Or(outside, "database"),
            WebhooksInside = webhooksInside || YesOrNo("webhooks_inside", Or(outside, "webhooks_inside")),
        }.Checked();
    }

    private static LogForm LogFormOf(string? text) => text switch
    {
        null or "text" => LogForm.Text,
        "json" => LogForm.Json,
        _ => throw new SettingsProblem($"“{text}” is no form for the log; choose text or json."),
    };

    private static IReadOnlyList<IPNetwork> ProxiesOf(string text) =>
    [
        .. text.Split([',', ';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(one => Operations.Proxies.Read(one)
                ?? throw new SettingsProblem($"“{one}” is no address of a proxy; write it like 127.0.0.1 or 10.0.0.0/8.")),
    ];

    private static string? Or(IConfiguration outside, string name) => outside[name] is { Length: > 0 } value ? value : null;

    private static int BackupsOf(string? backups) => backups is null ? DefaultBackups
        : int.TryParse(backups, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostBackups ? count
        : throw new SettingsProblem($"“{backups}” is no number of backups to keep; set --backups to a number from 0 to {MostBackups}.");

    private static bool YesOrNo(string name, string? text) => text?.ToLowerInvariant() switch
    {
        null or "false" or "no" or "0" => false,
        "true" or "yes" or "1" => true,
        _ => throw new SettingsProblem($"“{text}” is neither yes nor no; set {name} to true or false."),
    };

    private static IConfiguration Outside()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables("PREMORTEM_")
                .Build();
        }
        catch (InvalidDataException)
        {
            throw new SettingsProblem("The file appsettings.json is not valid JSON; mend it or remove it.");
        }
    }

    private static string DefaultData()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "premortem")
            : throw new SettingsProblem("This account has no folder for data; name one with --data FOLDER.");
    }

    private Settings Checked()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(url))
            {
                throw new SettingsProblem($"“{url}” is no address to listen at; write it like {DefaultUrls}.");
            }
        }

        if (LeaderKey is { } key && !KeyStrength.IsEnough(key))
        {
            throw new SettingsProblem("The leader key that was set can be guessed; use 32 random letters and digits or more, or leave it out and one is made.");
        }

        if (Templates is not null && !Directory.Exists(Templates))
        {
            throw new SettingsProblem($"There is no templates folder {Templates}; make it, or name another with --templates.");
        }

        return this;
    }

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.Port is >= 0 and <= 65535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
