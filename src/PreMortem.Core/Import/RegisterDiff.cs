using PreMortem.Core.Export;
using PreMortem.Core.Register;

namespace PreMortem.Core.Import;

/// <summary>A file compared with the register it came from, row by row and field by field (IP4 to IP7). Pure: the same file on the same register gives the same preview.</summary>
public sealed class RegisterDiff
{
    private readonly RegisterFile _file;
    private readonly RegisterDocument _now;
    private readonly RegisterDocument _view;
    private readonly IReadOnlySet<string> _chosen;
    private readonly SeenThen _seen;
    private readonly List<RowEdit> _edits = [];
    private readonly List<ImportConflict> _conflicts = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly List<string> _notes = [];

    private RegisterDiff(RegisterFile file, RegisterDocument now, IReadOnlySet<string> chosen)
    {
        (_file, _now, _chosen) = (file, now, chosen);
        _view = file.FromMarkdown ? AsMarkdownSays(now) : now;
        _seen = new SeenThen(now.History, file.Versions);
    }

    /// <param name="now">The register as it is stored, with its history.</param>
    /// <param name="chosen">Keys of conflicts in which the file's word is taken.</param>
    public static ImportPreview Of(RegisterFile file, RegisterDocument now, IReadOnlySet<string> chosen) => new RegisterDiff(file, now, chosen).Compare();

    private ImportPreview Compare()
    {
        var stored = _now.Risks.ToDictionary(risk => risk.Number);
        var view = _view.Risks.ToDictionary(risk => risk.Number);
        var handled = new HashSet<int>();
        List<(Risk Risk, int At)> fresh = [];
        foreach (var (at, row) in _file.Document.Risks.Index())
        {
            if (!stored.TryGetValue(row.Number, out var risk))
            {
                fresh.Add((row, at));
            }
            else if (handled.Add(row.Number))
            {
                CompareRow(risk, view[row.Number], row, at);
            }
            else
            {
                _file.Report(_problems, at, [new("number", $"There are two risks {risk.Id} in this file. Give a new one no number: “## R Title”.")]);
            }
        }

        var added = new NewRows(_file, _now, _problems, _notes).Of(fresh);
        _edits.AddRange(added.Select(risk => new RowEdit(null, risk)));
        _notes.AddRange(_now.Risks.Where(risk => !handled.Contains(risk.Number)).Select(risk => $"{risk.Id} is not in the file. It stays as it is."));
        LeftAlone();
        return new(
            _edits.OrderBy(row => row.Number).SelectMany(Lines).ToSeq(),
            _conflicts.OrderBy(conflict => conflict.Risk).ToSeq(),
            added,
            _notes.ToSeq(),
            _problems.ToSeq(),
            _problems.Count == 0 && _edits.Count > 0 ? new RegisterEdit(RegisterEditKind.Imported, _edits.OrderBy(row => row.Number).ToSeq()) : null);
    }

    /// <summary>A register as its own Markdown says it, so that only what a hand changed differs (IP4).</summary>
    private static RegisterDocument AsMarkdownSays(RegisterDocument register) =>
        MarkdownRegister.Read(MarkdownExport.Write(register)) is ReadFile.Read read ? read.File.Document : register;

    private void CompareRow(Risk risk, Risk view, Risk row, int at)
    {
        var now = Fields(view);
        var said = Fields(row);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<string>();
        foreach (var (field, value) in said.Where(pair => RowPatch.CanChange(pair.Key) && pair.Value != now[pair.Key]))
        {
            if (!_seen.ChangedSince(risk.Number, field, out var saw))
            {
                taken.Add(field);
            }
            else if (!SameWords(saw, value))
            {
                var conflict = new ImportConflict(risk.Number, risk.Title, field, saw, now[field], value, Chosen: false);
                conflict = conflict with { Chosen = _chosen.Contains(conflict.Key) };
                _conflicts.Add(conflict);
                if (conflict.Chosen)
                {
                    taken.Add(field);
                }
            }
            else
            {
                kept.Add(field);
            }
        }

        if (kept.Count > 0)
        {
            _notes.Add($"{risk.Id} was changed here after the file was written. What the file did not touch stays as it is here.");
        }

        if (taken.Count > 0)
        {
            Edit(risk, RowPatch.Of(risk, row, taken), at);
        }

        if (!Said(view).SequenceEqual(Said(row), StringComparer.Ordinal))
        {
            _notes.Add($"The reasons of {risk.Id} read differently in the file. What people said stays as they said it.");
        }
    }

    private void Edit(Risk risk, RiskPatch patch, int at)
    {
        switch (RiskEdit.Apply(risk, patch, _now.Initiative, who: null, now: default))
        {
            case EditResult.Edited { Changes.Count: > 0 } edited:
                _edits.Add(new RowEdit(risk, edited.Risk));
                break;
            case EditResult.Invalid invalid:
                _file.Report(_problems, at, invalid.Problems);
                break;
            default:
                break;
        }
    }

    private void LeftAlone()
    {
        if (_file.Document.Initiative != _view.Initiative)
        {
            _notes.Add("The plan reads differently in the file. An import changes risks only; change the plan on its own page.");
        }

        if (_file.Document.Parked != _view.Parked || _file.Document.NotPinnedDown != _view.NotPinnedDown)
        {
            _notes.Add("The reasons that no risk took up read differently in the file. They stay as they are here.");
        }

        if (_file.Document.Sessions != _view.Sessions)
        {
            _notes.Add("The meetings read differently in the file. They stay as they are here.");
        }
    }

    private static IEnumerable<ImportChange> Lines(RowEdit row) =>
        RiskHistory.Between(row.Before, row.After!, default, null, null).Select(change => new ImportChange(change.Risk, row.After!.Title, change.Field, change.Before, change.After));

    private static Dictionary<string, string?> Fields(Risk risk) => RiskFields.Of(risk).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Said(Risk risk) => risk.Reasons.SelectMany(reason => reason.Also.Prepend(reason.Text));

    /// <summary>The history has texts as they were typed, a Markdown file as it can say them: they are the same where their words are.</summary>
    private bool SameWords(string? one, string? other) => _file.FromMarkdown
        ? Words(one).SequenceEqual(Words(other), StringComparer.Ordinal)
        : one == other;

    private static IEnumerable<string> Words(string? text) =>
        VisibleText.Lines(text ?? "").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
