using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>The line under a risk's heading: its status, what it threatens, what kind of failure it is, where it came from (MF5).</summary>
/// <param name="lines">Where each field stands.</param>
internal sealed class MarkdownTraits(Faults faults, Dictionary<string, int> lines, string path)
{
    public const string Dimensions = "depth, sustainability, spread, ownership";
    private const string Statuses = "open, watching, treating, redesigning, held tension, occurred, retired";
    private const string Kinds = "interpretation, architecture, incentives, adaptation";
    private const string Factors = "emphasis, complexity, supports, engagement";

    /// <returns>The risk, and whether it says that there was no vote.</returns>
    public (Risk Risk, bool NoVote) Read(Risk risk, int line, string text)
    {
        var pieces = MarkdownWords.Split(text, '·');
        lines[$"{path}.parts"] = line;
        risk = risk with { Status = faults.Choice<RiskStatus>(line, "status", pieces[0].Trim('*', '_', ' '), Statuses) };
        return (pieces.Skip(1).Aggregate(risk, (read, piece) => With(read, line, piece)), pieces.Skip(1).Any(IsNoVote));
    }

    private Risk With(Risk risk, int line, string piece) => piece switch
    {
        "" => risk,
        _ when IsNoVote(piece) || piece.Equals("threatens no part yet", StringComparison.OrdinalIgnoreCase) || MarkdownWords.After(piece, "pinned") is not null => risk,
        _ when MarkdownWords.After(piece, "threatens ") is { } parts => risk with { Parts = MarkdownWords.List(parts) },
        _ when MarkdownWords.After(piece, "a failure of ") is { } kind => risk with { Kind = faults.Choice<FailureKind>(At("kind", line), "a failure of", kind, Kinds) },
        _ when MarkdownWords.After(piece, "goes for ") is { } scale => risk with { Scale = faults.Choices<ScaleDimension>(At("scale", line), "goes for", scale, Dimensions) },
        _ when MarkdownWords.After(piece, "comes from ") is { } factors => risk with { Factors = faults.Choices<DesignFactor>(At("factors", line), "comes from", factors, Factors) },
        _ when MarkdownWords.After(piece, "from the library:") is { } mode => risk with { Mode = MarkdownWords.TextOrNull(mode) },
        _ when MarkdownWords.After(piece, "at ") is { } sites => risk with { Sites = MarkdownWords.List(sites) },
        _ when piece.EndsWith(" work", StringComparison.OrdinalIgnoreCase) => risk with { Nature = faults.Nature(At("nature", line), "… work", piece[..^" work".Length]) },
        _ => Unknown(risk, line),
    };

    private int At(string field, int line)
    {
        lines[$"{path}.{field}"] = line;
        return line;
    }

    private Risk Unknown(Risk risk, int line)
    {
        faults.Add(line, "The line of a risk’s status has parts such as “threatens P1, M1 · a failure of interpretation · at Walker”.");
        return risk;
    }

    private static bool IsNoVote(string piece) => piece.Equals("no vote yet", StringComparison.OrdinalIgnoreCase);
}
