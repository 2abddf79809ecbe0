using System.Numerics;

namespace PreMortem.E2E.Paper;

/// <summary>Reads a PDF as a person sees it printed: which characters stand where, and what of the sheet was open to them.</summary>
internal sealed class PaperReader
{
    private readonly List<Glyph> _glyphs = [];
    private readonly Dictionary<PaperObject, PaperFont> _fonts;
    private readonly Stack<State> _kept = [];
    private State _now;
    private Matrix3x2 _line = Matrix3x2.Identity;
    private Box? _path;
    private bool _cuts;

    private PaperReader(Box paper, Dictionary<PaperObject, PaperFont> fonts)
    {
        _now = new(Matrix3x2.Identity, paper, null, 0);
        _fonts = fonts;
    }

    public static IReadOnlyList<Sheet> Read(byte[] pdf)
    {
        var fonts = new Dictionary<PaperObject, PaperFont>();
        var sheets = new List<Sheet>();
        foreach (var page in new PaperFile(pdf).Pages)
        {
            var edges = page.List("MediaBox")!.ConvertAll(edge => (double)edge);
            var paper = new Box(edges[0], edges[1], edges[2], edges[3]);
            var reader = new PaperReader(paper, fonts);
            reader.Draw(page.Inner("Contents")!.Content(), page.Inner("Resources")!);
            sheets.Add(new(sheets.Count + 1, paper, reader._glyphs));
        }

        return sheets;
    }

    private void Draw(byte[] drawing, PaperObject resources)
    {
        var tokens = new PaperTokens(drawing);
        List<object> with = [];
        while (tokens.Next() is { } token)
        {
            if (token is Word { Text: var step })
            {
                Do(step, with, resources);
                with.Clear();
            }
            else
            {
                with.Add(token);
            }
        }
    }

    private void Do(string name, List<object> with, PaperObject resources)
    {
        switch (name)
        {
            case "q":
                _kept.Push(_now);
                break;
            case "Q":
                _now = _kept.Pop();
                break;
            case "cm":
                _now = _now with { Matrix = Matrix(with) * _now.Matrix };
                break;
            case "re":
                _path = Placed(_now.Matrix, Number(with[0]), Number(with[1]), Number(with[2]), Number(with[3]));
                break;
            case "W" or "W*":
                _cuts = true;
                break;
            case "n" or "f" or "f*" or "S" or "B" or "B*":
                EndPath();
                break;
            case "BT":
                _line = Matrix3x2.Identity;
                break;
            case "Tf":
                _now = _now with { Font = FontOf(resources, ((Name)with[0]).Text), Size = Number(with[1]) };
                break;
            case "Tm":
                _line = Matrix(with);
                break;
            case "Td":
                _line = Matrix3x2.CreateTranslation(Number(with[0]), Number(with[1])) * _line;
                break;
            case "Tj":
                Show((byte[])with[0]);
                break;
            case "Do" when resources.Inner("XObject")?.Inner(((Name)with[0]).Text) is { } inner && inner.NameOf("Subtype") == "Form":
                DrawInner(inner, resources);
                break;
            case "TJ" or "'" or "\"" or "TD" or "T*":
                throw new NotSupportedException($"The page draws text with {name}, which Chromium did not when this was written.");
        }
    }

    private void DrawInner(PaperObject inner, PaperObject resources)
    {
        var before = _now;
        if (inner.List("Matrix") is { Count: 6 } own)
        {
            _now = _now with { Matrix = Matrix(own) * _now.Matrix };
        }

        Draw(inner.Content(), inner.Inner("Resources") ?? resources);
        _now = before;
    }

    /// <summary>A path that was only to cut by narrows what is open to all that follows. One that was no rectangle is left alone.</summary>
    private void EndPath()
    {
        if (_cuts && _path is { } path)
        {
            _now = _now with { Seen = _now.Seen.Cut(path) };
        }

        (_cuts, _path) = (false, null);
    }

    private void Show(byte[] codes)
    {
        var font = _now.Font ?? throw new InvalidOperationException("Text was drawn before a font was chosen.");
        var at = 0f;
        for (var i = 0; i + 1 < codes.Length; i += 2)
        {
            var code = (codes[i] << 8) | codes[i + 1];
            var width = (float)font.Width(code) * _now.Size;
            _glyphs.Add(new(font.Text(code), Placed(_line * _now.Matrix, at, 0, width, _now.Size / 2), _now.Seen));
            at += width;
        }
    }

    private PaperFont FontOf(PaperObject resources, string name)
    {
        var font = resources.Inner("Font")!.Inner(name)!;
        if (!_fonts.TryGetValue(font, out var read))
        {
            _fonts[font] = read = new PaperFont(font);
        }

        return read;
    }

    private static Box Placed(Matrix3x2 by, float x, float y, float width, float height)
    {
        var (one, other) = (Vector2.Transform(new(x, y), by), Vector2.Transform(new(x + width, y + height), by));
        return new(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X), Math.Max(one.Y, other.Y));
    }

    private static Matrix3x2 Matrix(List<object> with) =>
        new(Number(with[0]), Number(with[1]), Number(with[2]), Number(with[3]), Number(with[4]), Number(with[5]));

    private static float Number(object value) => (float)(double)value;

    private sealed record State(Matrix3x2 Matrix, Box Seen, PaperFont? Font, float Size);
}
