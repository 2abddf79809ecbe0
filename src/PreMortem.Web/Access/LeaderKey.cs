using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>The secret that makes somebody a leader: this installation's own, which no page can take back. Compared in fixed time (AC2).</summary>
public sealed class LeaderKey
{
    private const int Bytes = 32;

    private readonly byte[] _hash;

    public LeaderKey(string text)
    {
        Text = text;
        _hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The key itself: for the leader link and nothing else.</summary>
    public string Text { get; }

    /// <summary>Tells one key from another without giving it away: a cookie of an older key is no longer good (AC4).</summary>
    public string Mark => MarkOf(Text);

    /// <summary>256 random bits, as they stand in a leader link.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of a key: no key comes back from it.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A mark for a secret, or for the hash of one.</summary>
    public static string MarkOf(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"mark {text}")).AsSpan(0, 16));

    /// <summary>The key in what somebody typed: the key, or a whole leader link with it.</summary>
    public static string In(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var start = text.LastIndexOf("key=", StringComparison.Ordinal);
        return start < 0 ? text : Uri.UnescapeDataString(text[(start + 4)..]);
    }

    /// <summary>The key that was set, else the one that is kept, else a new one that is put there (AC1): in the database where servers share one, in the data folder where not.</summary>
    /// <param name="secrets">Null where the database is a file.</param>
    /// <exception cref="SettingsProblem">The key file cannot be read or made.</exception>
    internal static LeaderKey Of(Settings settings, DataFolder folder, Secrets? secrets = null)
    {
        if (settings.LeaderKey is { } given)
        {
            return new(given);
        }

        if (secrets is not null)
        {
            return new(secrets.LeaderKeyOr(New));
        }

        try
        {
            if (!File.Exists(folder.LeaderKey))
            {
                Write(folder.LeaderKey);
            }

            var kept = File.ReadAllText(folder.LeaderKey).Trim();
            return kept.Length > 0
                ? new(kept)
                : throw new SettingsProblem($"The leader key file {folder.LeaderKey} is empty; remove it and a new key is made.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The leader key file {folder.LeaderKey} cannot be read; mend its permissions, or remove it and a new key is made.");
        }
    }

    /// <summary>Puts a new key in the place of the one in the data folder, whole or not at all; a running program takes it up within seconds (AC11).</summary>
    /// <exception cref="SettingsProblem">The key is set from outside, or the file cannot be written.</exception>
    internal static LeaderKey Renew(Settings settings, DataFolder folder, Secrets? secrets = null)
    {
        if (settings.LeaderKey is not null)
        {
            throw new SettingsProblem("The leader key is set from outside, by PREMORTEM_LEADER_KEY or appsettings.json; change it there and start the program again.");
        }

        if (secrets is not null)
        {
            secrets.Renew(New());
            return Of(settings, folder, secrets);
        }

        try
        {
            var next = folder.LeaderKey + ".new";
            File.Delete(next);
            Write(next);
            File.Move(next, folder.LeaderKey, overwrite: true);
            return Of(settings, folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The leader key file {folder.LeaderKey} cannot be written; mend the permissions of its folder. The old key is still good.");
        }
    }

    /// <param name="typed">The key, or a whole leader link with it.</param>
    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(In(typed))), _hash);

    private static void Write(string path)
    {
        using var file = PrivateFile.Create(path);
        file.Write(Encoding.UTF8.GetBytes(New() + "\n"));
    }
}
