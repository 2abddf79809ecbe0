using System.Text;
using PreMortem.Web.Pages;

namespace PreMortem.Web.Tests.Pages;

public sealed class EscapedNulTests
{
    /// <summary>However the network cuts it.</summary>
    [Theory]
    [InlineData("a=%00&b=%0025%2500%", "a=\0&b=\025%2500%")]
    [InlineData("%%00%0", "%\0%0")]
    [InlineData("", "")]
    public async Task AnEscapeIsKnownInPieces_PQ13(string sent, string read)
    {
        foreach (var size in Enumerable.Range(1, 4))
        {
            using var form = new EscapedNul.Form(new Pieces(Encoding.ASCII.GetBytes(sent), size));
            using var whole = new MemoryStream();
            await form.CopyToAsync(whole, TestContext.Current.CancellationToken);

            Assert.Equal(read, Encoding.ASCII.GetString(whole.ToArray()));
        }
    }

    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..size], cancellationToken);
    }
}
