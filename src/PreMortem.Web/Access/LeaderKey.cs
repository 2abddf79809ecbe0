using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Access;

/// <summary>The secret that makes somebody a leader. Compared in fixed time (AC2).</summary>
public sealed class LeaderKey
{
    private const int Bytes = 32;

    private readonly byte[] _hash;

    public LeaderKey(string text)
    {
        Text = text;
        _hash = Hash(text);
    }

    /// <summary>The key itself: for the leader link and nothing else.</summary>
    public string Text { get; }

    /// <summary>Tells one key from another without giving it away: a cookie of an older key is no longer good (AC4).</summary>
    public string Mark => Base64Url.EncodeToString(Hash($"mark {Text}").AsSpan(0, 16));

    /// <summary>The key that was set, else the one in the data folder, else a new one that is put there (AC1).</summary>
    /// <exception cref="SettingsProblem">The key file cannot be read or made.</exception>
    public static LeaderKey Of(Settings settings, DataFolder folder)
    {
        if (settings.LeaderKey is { } given)
        {
            return new(given);
        }

        try
        {
            if (!File.Exists(folder.LeaderKey))
            {
                using var file = PrivateFile.Create(folder.LeaderKey);
                file.Write(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
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

    /// <param name="typed">The key, or a whole leader link with it.</param>
    public bool Is(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var start = text.LastIndexOf("key=", StringComparison.Ordinal);
        var key = start < 0 ? text : Uri.UnescapeDataString(text[(start + 4)..]);
        return CryptographicOperations.FixedTimeEquals(Hash(key), _hash);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
