using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Export;

/// <summary>The diagnosis, the strands and what is learned together (MF11); nothing where nobody said anything of it.</summary>
internal static class MarkdownKindOfWork
{
    public const string Section = "Kind of work";
    public const string Strand = "**Strand**";
    public const string Together = "**Learned together**";
    public const string Called = "Called";
    public const string Look = "Worth a look";

    public static void Write(MarkdownPage page, Initiative plan)
    {
        var words = RolloutWords.In(plan).ToList();
        if (plan.Diagnosis.Count + plan.Strands.Count + plan.Priorities.Count + words.Count == 0)
        {
            return;
        }

        page.Heading(Section);
        if (Said(KindOfWork.Of(plan)) is { } said)
        {
            page.Paragraph(said);
        }

        Answers(page, plan.Diagnosis, 0);
        foreach (var strand in plan.Strands)
        {
            page.Item($"{Strand} {MarkdownText.OneLine(strand.Name)}", 0);
            if (strand.Nature is { } nature)
            {
                page.Item($"{Called} {Say.Nature(nature)}", 1);
            }

            Answers(page, strand.Answers, 1);
        }

        foreach (var priority in plan.Priorities)
        {
            page.Item($"{Together} ", priority);
        }

        foreach (var place in words)
        {
            page.Item($"{Look}: {MarkdownText.OneLine(place.Said.ToString())}", 0);
        }
    }

    private static void Answers(MarkdownPage page, Seq<KindAnswer> answers, int depth)
    {
        foreach (var answer in answers)
        {
            var question = KindQuestion.Of(answer.Question);
            page.Item($"**{(answer.Answer == Nature.Technical ? "Technical" : "Adaptive")}** ({MarkdownText.Word(answer.Question, ")")}) {question?.Asks} {question?.Says(answer.Answer)}", depth);
        }
    }

    private static string? Said(KindReading reading) => reading.Headline("its leaders") is not { } headline
        ? null
        : $"{headline}. {(reading.Disagrees ? $"{reading.OtherWay()}." : reading.Follows())}";
}
