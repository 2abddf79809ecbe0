using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PreMortem.Web.Webhooks;

/// <summary>The secret of an address and what is signed with it, as Standard Webhooks writes both (WH5).</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    /// <summary>256 random bits: <c>whsec_</c> and base64.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <param name="id">The same for every try.</param>
    /// <param name="seconds">Unix time of this try.</param>
    /// <returns>The header <c>webhook-signature</c>: <c>v1,</c> and the base64 of HMAC-SHA256 over <c>id.seconds.body</c>.</returns>
    public static string Sign(string secret, string id, long seconds, string body) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(secret[Prefix.Length..]),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.{body}"))));
}
