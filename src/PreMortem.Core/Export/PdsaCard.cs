using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>One response as a predict–try–study–decide card (CN; RP7): the page shows it, and it is copied as Markdown. Same response, same bytes.</summary>
public sealed record PdsaCard(string Risk, string Title, string Initiative, Seq<PdsaPart> Parts)
{
    /// <summary>Where nothing is known yet, a line to write on: after a space and before the end of the line it means nothing else in Markdown.</summary>
    private const string Line = "____________________";

    public static PdsaCard Of(Initiative plan, Risk risk)
    {
        var response = risk.Response;
        return new(risk.Id, risk.Title, plan.Name,
        [
            new(PdsaWords.Predict, PdsaWords.PredictHint,
            [
                new(PdsaWords.WhatFailed, risk.Event is { Length: > 0 } happened ? happened : risk.Title),
                new(PdsaWords.WeExpect, Typed(response.Prediction)),
            ]),
            new(PdsaWords.Try, PdsaWords.TryHint,
            [
                new(PdsaWords.WeDo, Typed(response.Action)),
                ..Known(PdsaWords.How, Typed(response.How)),
                ..Known(PdsaWords.HowBy, PdsaWords.Day(response.HowBy)),
                new(PdsaWords.Who, Typed(response.Owner)),
                ..Known(PdsaWords.Leads, Typed(response.Leads)),
                ..Known(PdsaWords.Learns, Typed(response.Learns)),
                ..Known(PdsaWords.Experience, Typed(response.Experience)),
                new(PdsaWords.Where, Typed(string.Join(", ", risk.Sites))),
                new(PdsaWords.ByWhen, PdsaWords.Day(response.TryBy)),
                ..Known(PdsaWords.CarriedBy, Typed(response.CarriedBy)),
            ]),
            new(PdsaWords.Study, PdsaWords.StudyHint,
            [
                new(PdsaWords.EarlySign, Typed(response.EarlySign)),
                new(PdsaWords.ActFrom, Typed(response.Threshold)),
                new(PdsaWords.Watcher, Typed(response.Watcher)),
                new(PdsaWords.SeenSoFar, PdsaWords.Joined("\n", [.. risk.Signs.Select(Seen)])),
                ..Known(PdsaWords.Evidence, Typed(response.EvidenceFrom)),
                new(PdsaWords.WeSaw, Typed(response.Studied)),
            ]),
            new(PdsaWords.Decide, PdsaWords.DecideHint,
            [
                ..Known(PdsaWords.Decider, Typed(response.Decider)),
                ..Known(PdsaWords.Consulted, Typed(response.Consulted)),
                ..Known(PdsaWords.Veto, Typed(response.Veto)),
                new(PdsaWords.Decided, Verdict(response), PdsaWords.Verdicts),
                new(PdsaWords.Became, Became(response), PdsaWords.Outcomes),
                new(PdsaWords.Next, Next(response)),
                new(PdsaWords.LookAgain, PdsaWords.Day(risk.NextReview)),
            ]),
        ]);
    }

    public string Markdown()
    {
        var page = new MarkdownPage();
        page.Title($"{Risk} ", Title);
        page.Typed("Predict, try, study, decide: one response to one risk of ", Initiative);
        foreach (var part in Parts)
        {
            page.Heading(part.Name.ToString());
            foreach (var line in part.Lines)
            {
                if (!page.Item($"**{line.Name}:** ", line.Text?.ToString()))
                {
                    page.Item($"**{line.Name}:** {(line.Choices is { } choices ? $"{choices} " : "")}{Line}", 0);
                }
            }
        }

        return page.Taken();
    }

    private static Phrase? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : (Phrase)text;

    /// <summary>A line only where it is filled in: nobody has to.</summary>
    private static Seq<PdsaLine> Known(Phrase name, Phrase? text) => text is null ? [] : [new(name, text)];

    private static Phrase? Seen(SignSeen sign) => PdsaWords.Joined(", ", PdsaWords.Day(sign.On), Typed(sign.Where), Typed(sign.Note));

    private static Phrase? Verdict(Response response) => response.Verdict switch
    {
        ResponseVerdict.Adopt => PdsaWords.Adopt,
        ResponseVerdict.Adapt => PdsaWords.Adapt,
        ResponseVerdict.Abandon => PdsaWords.Abandon,
        _ => null,
    };

    private static Phrase? Became(Response response) => response.Outcome is { } outcome
        ? PdsaWords.Joined(", ", outcome == ResponseOutcome.Done ? PdsaWords.Done : PdsaWords.Dropped, PdsaWords.Day(response.OutcomeOn))
        : null;

    private static Phrase? Next(Response response) => PdsaWords.Joined(
        " ",
        Typed(response.IfState) is { } state ? PdsaWords.If.With(("state", state)) : null,
        (PdsaWords.Day(Trigger.Date(response)) ?? Typed(response.IfBy)) is { } by ? PdsaWords.By.With(("day", by)) : null,
        Typed(response.ThenMove) is { } move ? PdsaWords.Then.With(("move", move)) : null);
}

/// <summary>One of the four steps.</summary>
public sealed record PdsaPart(Phrase Name, Phrase Hint, Seq<PdsaLine> Lines);

/// <param name="Text">Null where it is still to be written.</param>
/// <param name="Choices">The words to choose from, where there is a choice.</param>
public sealed record PdsaLine(Phrase Name, Phrase? Text, Phrase? Choices = null);
