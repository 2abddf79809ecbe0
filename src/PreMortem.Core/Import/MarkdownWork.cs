using System.Text.RegularExpressions;
using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Import;

/// <summary>The kind of work and the answers on scale (MF11, MF12). What the writer made of them is passed by.</summary>
/// <param name="lines">Where each stands, by path.</param>
internal sealed partial class MarkdownWork(Faults faults, Dictionary<string, int> lines)
{
    public Initiative Read(Initiative plan, MarkdownSection? kind, MarkdownSection? scale)
    {
        foreach (var item in kind?.Items ?? [])
        {
            plan = Kind(plan, item);
        }

        foreach (var item in scale?.Items ?? [])
        {
            plan = plan with { Scale = Scale(plan.Scale, item) };
        }

        return plan;
    }

    private Initiative Kind(Initiative plan, MarkdownBlock item)
    {
        if (Answer(item, $"initiative.diagnosis[{plan.Diagnosis.Count}]") is { } answer)
        {
            return plan with { Diagnosis = plan.Diagnosis.Add(answer) };
        }

        if (MarkdownWords.After(item.Text, MarkdownKindOfWork.Strand) is { } name)
        {
            return plan with { Strands = plan.Strands.Add(Strand(item, name, $"initiative.strands[{plan.Strands.Count}]")) };
        }

        if (MarkdownWords.After(item.Text, MarkdownKindOfWork.Together) is { } priority)
        {
            lines[$"initiative.priorities[{plan.Priorities.Count}]"] = item.Line;
            return plan with { Priorities = plan.Priorities.Add(MarkdownWords.Text(priority)) };
        }

        if (MarkdownWords.After(item.Text, MarkdownKindOfWork.Look) is null)
        {
            faults.Add(item.Line, "An answer begins like “**Adaptive** (known)”, a strand like “**Strand**”, what is learned like “**Learned together**”.");
        }

        return plan;
    }

    private Strand Strand(MarkdownBlock item, string name, string path)
    {
        lines[path] = item.Line;
        var strand = new Strand(MarkdownWords.Text(name));
        foreach (var below in item.Below)
        {
            if (Answer(below, $"{path}.answers[{strand.Answers.Count}]") is { } answer)
            {
                strand = strand with { Answers = strand.Answers.Add(answer) };
            }
            else if (MarkdownWords.After(below.Text, $"{MarkdownKindOfWork.Called} ") is { } nature)
            {
                strand = strand with { Nature = faults.Nature(below.Line, MarkdownKindOfWork.Called, nature) };
            }
            else
            {
                faults.NotHere(below.Line);
            }
        }

        return strand;
    }

    private KindAnswer? Answer(MarkdownBlock item, string path)
    {
        if (Answered().Match(item.Text) is not { Success: true } read)
        {
            return null;
        }

        lines[path] = item.Line;
        return new KindAnswer(MarkdownWords.Text(read.Groups["question"].Value), MarkdownWords.Word<Nature>(read.Groups["nature"].Value) ?? Nature.Adaptive);
    }

    private ScaleAnswers? Scale(ScaleAnswers? answers, MarkdownBlock item)
    {
        var named = ScaleQuestion.All.Where(question => MarkdownWords.After(item.Text, $"**{question.Name}**") is not null).ToList();
        if (named is not [var question])
        {
            faults.Add(item.Line, "A dimension of scale begins with “**Depth**”, “**Sustainability**”, “**Spread**” or “**Ownership**”.");
            return answers;
        }

        foreach (var below in item.Below)
        {
            if (MarkdownWords.After(below.Text, MarkdownScale.Answer) is { } said)
            {
                lines[$"initiative.scale.{question.Name.ToLowerInvariant()}"] = below.Line;
                answers = With(answers ?? new(), question.Dimension, MarkdownWords.TextOrNull(said));
            }
            else if (MarkdownWords.After(below.Text, MarkdownScale.Risks) is null && MarkdownWords.After(below.Text, MarkdownScale.Served) is null)
            {
                faults.NotHere(below.Line);
            }
        }

        return answers;
    }

    private static ScaleAnswers With(ScaleAnswers answers, ScaleDimension dimension, string? text) => dimension switch
    {
        ScaleDimension.Depth => answers with { Depth = text },
        ScaleDimension.Sustainability => answers with { Sustainability = text },
        ScaleDimension.Spread => answers with { Spread = text },
        _ => answers with { Ownership = text },
    };

    /// <summary><c>**Adaptive** (known) …</c></summary>
    [GeneratedRegex(@"^\*\*(?<nature>technical|adaptive)\*\*:?\s*\((?<question>(?:\\.|[^)\\])+)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Answered();
}
