using System.Security.Cryptography;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Register;

/// <summary>Changes that are worked out on a row as it was read, and made again where somebody was faster.</summary>
internal static class RowChanges
{
    private const int Tries = 5;

    /// <summary>A short id of the server's own, for a sign that was seen (RP2).</summary>
    public static string NewSign() => "s" + RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 9);

    public static Task<EditResult> MarkSign(this RegisterStore store, string id, int number, SignSeen sign, string who, DateTimeOffset now) =>
        store.OnSigns(id, number, risk => SignsSeen.Mark(risk, sign), who, now);

    /// <returns>Missing where the sign is not among those of the row.</returns>
    public static Task<EditResult> TakeSignAway(this RegisterStore store, string id, int number, string sign, string who, DateTimeOffset now) =>
        store.OnSigns(id, number, risk => SignsSeen.TakeAway(risk, sign), who, now);

    /// <summary>Makes two rows one (RP4, RP5).</summary>
    /// <param name="version">The version of <paramref name="number"/> that was looked at; null takes the row as it is.</param>
    public static async Task<EditResult> Merge(this RegisterStore store, string id, int number, int into, int? version, string who, DateTimeOffset now)
    {
        for (var left = Tries; ; left--)
        {
            if (store.Find(id, number) is not { } source || store.Find(id, into) is not { } target)
            {
                return new EditResult.Missing();
            }

            if (version is { } seen && seen != source.Version)
            {
                return new EditResult.Conflict(source, seen);
            }

            if (RowMerge.Refusal(source, target) is { } refusal)
            {
                return new EditResult.Invalid([refusal]);
            }

            var result = await store.Apply(id, RowMerge.Of(source, target), who, now);
            if (result is not EditResult.ChangedSince || left == 1)
            {
                return result;
            }
        }
    }

    private static async Task<EditResult> OnSigns(this RegisterStore store, string id, int number, Func<Risk, RiskPatch?> change, string who, DateTimeOffset now)
    {
        for (var left = Tries; ; left--)
        {
            if (store.Find(id, number) is not { } risk || change(risk) is not { } patch)
            {
                return new EditResult.Missing();
            }

            var result = await store.Edit(id, number, patch, who, now, RegisterEditKind.SignSeen);
            if (result is not EditResult.Conflict || left == 1)
            {
                return result;
            }
        }
    }
}
