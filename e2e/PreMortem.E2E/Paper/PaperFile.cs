using System.IO.Compression;

namespace PreMortem.E2E.Paper;

/// <summary>A dictionary of a PDF file, with what stands behind its references, and the stream that follows it where one does.</summary>
internal sealed class PaperObject(PaperFile file, Dictionary<string, object> entries, byte[]? stream = null)
{
    public object? this[string name] => file.Behind(entries.GetValueOrDefault(name));

    public string? NameOf(string name) => (this[name] as Name)?.Text;

    public double? Number(string name) => this[name] as double?;

    public PaperObject? Inner(string name) => Inner(this[name]);

    public PaperObject? Inner(object? value) => file.Behind(value) switch
    {
        PaperObject one => one,
        Dictionary<string, object> plain => new(file, plain),
        _ => null,
    };

    public List<object>? List(string name) => (this[name] as List<object>)?.ConvertAll(item => file.Behind(item)!);

    /// <summary>The stream as it was before it was packed.</summary>
    public byte[] Content()
    {
        var packed = stream ?? throw new InvalidDataException("The PDF has no stream where one belongs.");
        if (NameOf("Filter") is null)
        {
            return packed;
        }

        using var unpacked = new MemoryStream();
        using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        inflate.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}

/// <summary>The objects of a PDF file as Chromium writes one: a plain table of where each begins, streams packed with deflate or not at all (ISO 32000-1, 7.5).</summary>
internal sealed class PaperFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, int> _places = [];
    private readonly Dictionary<int, object> _read = [];
    private readonly PaperObject _trailer;

    public PaperFile(byte[] bytes)
    {
        _bytes = bytes;
        var end = new PaperTokens(bytes, bytes.AsSpan().LastIndexOf("startxref"u8) + 9);
        var table = new PaperTokens(bytes, (int)(double)end.Next()!);
        if (table.Next() is not Word { Text: "xref" })
        {
            throw new NotSupportedException("The PDF has no plain table of objects.");
        }

        while (table.Next() is double first)
        {
            var count = (double)table.Next()!;
            for (var number = 0; number < count; number++)
            {
                _places[(int)first + number] = (int)(double)table.Next()!;
                _ = (table.Next(), table.Next());
            }
        }

        _trailer = new(this, (Dictionary<string, object>)table.Next()!);
    }

    /// <summary>The pages in order.</summary>
    public IEnumerable<PaperObject> Pages => Under(_trailer.Inner("Root")!.Inner("Pages")!);

    /// <summary>The value itself, or the object that it refers to.</summary>
    public object? Behind(object? value)
    {
        if (value is not Reference { Number: var number })
        {
            return value;
        }

        if (!_read.TryGetValue(number, out var read))
        {
            _read[number] = read = Read(_places[number]);
        }

        return read;
    }

    private static IEnumerable<PaperObject> Under(PaperObject node) =>
        node.List("Kids") is { } kids ? kids.SelectMany(kid => Under(node.Inner(kid)!)) : [node];

    /// <summary><c>7 0 obj …</c></summary>
    private object Read(int place)
    {
        var tokens = new PaperTokens(_bytes, place);
        _ = (tokens.Next(), tokens.Next(), tokens.Next());
        var value = tokens.Next()!;
        if (value is not Dictionary<string, object> entries)
        {
            return value;
        }

        if (tokens.Next() is not Word { Text: "stream" })
        {
            return new PaperObject(this, entries);
        }

        var from = Array.IndexOf(_bytes, (byte)'\n', tokens.At) + 1;
        var length = (int)(double)Behind(entries["Length"])!;
        return new PaperObject(this, entries, _bytes[from..(from + length)]);
    }
}
