using System.Buffers.Binary;

namespace PreMortem.Load.Lines;

/// <summary>
/// Takes what a socket read apart: frames of RFC 6455, records of the hub protocol in them, and card numbers in those. It looks for marks
/// and parses no JSON, and keeps only a record's beginning: the generator shares its machine with the server.
/// </summary>
internal sealed class Reading(IRecords records)
{
    /// <summary>Free bytes before what is read: a piece that ended too early is put there.</summary>
    public const int Headroom = 64;

    private const int Kept = 384;
    private const int LongestFrameHead = 10;
    private const int LongestNumber = 10;
    private const byte RecordEnd = 0x1e;
    private const byte CloseFrame = 8;

    private readonly byte[] _head = new byte[Kept];
    private readonly byte[] _carry = new byte[Headroom];
    private readonly byte[] _frameHead = new byte[LongestFrameHead];
    private int _headLength;
    private int _carried;
    private int _frameHeadLength;
    private long _left;

    /// <summary>A card's text begins so, with its number: <c>"text":"c123 …"</c>.</summary>
    private static ReadOnlySpan<byte> Mark => "\"text\":\"c"u8;

    /// <summary>A new connection.</summary>
    public void Begin() => (_headLength, _carried, _frameHeadLength, _left) = (0, 0, 0, 0);

    /// <param name="start">Where the bytes are; <see cref="Headroom"/> bytes before may be overwritten.</param>
    /// <returns>False where the server closed the connection.</returns>
    public bool Take(byte[] buffer, int start, int length)
    {
        var end = start + length;
        while (start < end)
        {
            if (_left == 0)
            {
                _frameHead[_frameHeadLength++] = buffer[start++];
                if (!HeadIsWhole())
                {
                    continue;
                }

                _frameHeadLength = 0;
                if ((_frameHead[0] & 0x0f) == CloseFrame)
                {
                    return false;
                }

                continue;
            }

            var part = (int)Math.Min(_left, end - start);
            Payload(buffer, start, part);
            _left -= part;
            start += part;
        }

        return true;
    }

    private bool HeadIsWhole()
    {
        if (_frameHeadLength < 2)
        {
            return false;
        }

        var length = _frameHead[1] & 0x7f;
        if (_frameHeadLength < length switch { 126 => 4, 127 => 10, _ => 2 })
        {
            return false;
        }

        _left = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(_frameHead.AsSpan(2)),
            127 => (long)BinaryPrimitives.ReadUInt64BigEndian(_frameHead.AsSpan(2)),
            _ => length,
        };
        return true;
    }

    private void Payload(byte[] buffer, int start, int length)
    {
        var fresh = buffer.AsSpan(start, length);
        while (true)
        {
            var end = fresh.IndexOf(RecordEnd);
            var piece = end < 0 ? fresh : fresh[..end];
            piece[..Math.Min(piece.Length, Kept - _headLength)].CopyTo(_head.AsSpan(_headLength));
            _headLength += Math.Min(piece.Length, Kept - _headLength);
            _carry.AsSpan(0, _carried).CopyTo(buffer.AsSpan(start - _carried));
            Cards(buffer.AsSpan(start - _carried, _carried + piece.Length), ended: end >= 0);
            if (end < 0)
            {
                return;
            }

            records.Ended(_head.AsSpan(0, _headLength));
            _headLength = 0;
            start += end + 1;
            fresh = fresh[(end + 1)..];
        }
    }

    private void Cards(Span<byte> text, bool ended)
    {
        while (text.IndexOf(Mark) is var at and >= 0 && (ended || at + Mark.Length + LongestNumber <= text.Length))
        {
            text = text[(at + Mark.Length)..];
            var number = 0;
            var digits = 0;
            while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9')
            {
                number = (number * 10) + text[digits++] - '0';
            }

            if (digits > 0)
            {
                records.Saw(number);
            }
        }

        var rest = ended ? [] : text[Math.Max(text.IndexOf(Mark) is var cut and >= 0 ? cut : 0, text.Length - (Mark.Length + LongestNumber - 1))..];
        rest.CopyTo(_carry);
        _carried = rest.Length;
    }
}

/// <summary>What a line says, piece by piece.</summary>
internal interface IRecords
{
    /// <summary>A card's number stood in the record that is being read.</summary>
    void Saw(int card);

    /// <summary>A record has ended.</summary>
    /// <param name="head">Its beginning.</param>
    void Ended(ReadOnlySpan<byte> head);
}
