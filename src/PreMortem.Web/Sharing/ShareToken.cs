using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PreMortem.Web.Sharing;

/// <summary>The secret in the address of a share: 256 random bits. What is stored is its hash, from which no token comes back (SR1).</summary>
internal static class ShareToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
