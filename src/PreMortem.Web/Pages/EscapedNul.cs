namespace PreMortem.Web.Pages;

/// <summary>
/// U+0000 where it is written as <c>%00</c>. The framework gives up a whole form for it; here it goes on as the byte it stands for, and is
/// cleaned as in any other form (PQ13). In an address it is cleaned at once.
/// </summary>
internal static class EscapedNul
{
    private const string Escaped = "%00";

    private const string EscapedSign = "%E2%90%80";

    /// <summary>Goes before whatever reads a form.</summary>
    public static IApplicationBuilder UseEscapedNul(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var request = http.Request;
        if (request.QueryString.Value is { } query && query.Contains(Escaped, StringComparison.Ordinal))
        {
            request.QueryString = new(query.Replace(Escaped, EscapedSign, StringComparison.Ordinal));
        }

        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            request.Body = new Form(request.Body);
        }

        return next(http);
    });

    /// <summary>A form as it comes in. In one that is well written a percent sign begins an escape and nothing else, so that <c>%00</c> is never part of another.</summary>
    internal sealed class Form(Stream sent) : Stream
    {
        /// <summary>How much of an escape came last, whose end is still to come.</summary>
        private int _begun;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <param name="buffer">At least three bytes.</param>
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (true)
            {
                "%0"u8[.._begun].CopyTo(buffer.Span);
                var came = await sent.ReadAsync(buffer[_begun..], cancellationToken);
                var length = _begun + came;
                _begun = 0;
                if (came == 0)
                {
                    return length;
                }

                length = Unescape(buffer.Span[..length]);
                _begun = Begun(buffer.Span[..length]);
                if (length > _begun)
                {
                    return length - _begun;
                }
            }
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static int Unescape(Span<byte> bytes)
        {
            var to = 0;
            for (var from = 0; from < bytes.Length; to++)
            {
                var isNul = bytes[from..].StartsWith("%00"u8);
                bytes[to] = isNul ? (byte)0 : bytes[from];
                from += isNul ? Escaped.Length : 1;
            }

            return to;
        }

        private static int Begun(ReadOnlySpan<byte> bytes) => bytes.EndsWith("%0"u8) ? 2 : bytes.EndsWith("%"u8) ? 1 : 0;
    }
}
