using System.Globalization;
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
            new("Predict", "What we expect to see when we try it",
            [
                new("What failed", risk.Event is { Length: > 0 } happened ? happened : risk.Title),
                new("We expect", response.Prediction),
            ]),
            new("Try", "Small, soon, by somebody with a name",
            [
                new("We do", response.Action),
                ..Known("How", response.How),
                ..Known("How is settled by", response.HowBy is { } settled ? Say.Date(settled) : null),
                new("Who", response.Owner),
                ..Known("Who leads", response.Leads),
                ..Known("Who learns", response.Learns),
                ..Known("What they live through", response.Experience),
                new("Where", risk.Sites.Count > 0 ? string.Join(", ", risk.Sites) : null),
                new("By when", response.TryBy is { } day ? Say.Date(day) : null),
                ..Known("Carried by", response.CarriedBy),
            ]),
            new("Study", "What happened, beside what we expected",
            [
                new("Early sign", response.EarlySign),
                new("We act from", response.Threshold),
                new("Who watches", response.Watcher),
                new("Seen so far", risk.Signs.Count > 0 ? string.Join("\n", risk.Signs.Select(Seen)) : null),
                ..Known("Whose evidence we follow", response.EvidenceFrom),
                new("We saw", response.Studied),
            ]),
            new("Decide", "Keep it, change it, or give it up",
            [
                ..Known("Who decides", response.Decider),
                ..Known("Who is asked first", response.Consulted),
                ..Known("Who can stop it", response.Veto),
                new("We decided", response.Verdict is { } verdict ? Say.Lower(verdict) : null, "adopt / adapt / abandon"),
                new("What became of it", Became(response), "done / moved / dropped"),
                new("Next", Next(response)),
                new("Look at it again", risk.NextReview is { } review ? Say.Date(review) : null),
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
            page.Heading(part.Name);
            foreach (var line in part.Lines)
            {
                if (!page.Item($"**{line.Name}:** ", line.Text))
                {
                    page.Item($"**{line.Name}:** {(line.Choices is { } choices ? $"{choices} " : "")}{Line}", 0);
                }
            }
        }

        return page.Taken();
    }

    /// <summary>A line only where it is filled in: nobody has to.</summary>
    private static Seq<PdsaLine> Known(string name, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new(name, text)];

    private static string Seen(SignSeen sign) => string.Join(", ", new[] { Say.Date(sign.On), sign.Where, sign.Note }.Where(word => !string.IsNullOrWhiteSpace(word)));

    private static string? Became(Response response) => response.Outcome is { } outcome
        ? string.Join(", ", new[] { Say.Lower(outcome), response.OutcomeOn is { } day ? Say.Date(day) : null }.OfType<string>())
        : null;

    private static string? Next(Response response)
    {
        (string Word, string? Text)[] moves = [("If", response.IfState), ("by", Day(response)), ("then", response.ThenMove)];
        var said = string.Join(' ', moves.Where(move => !string.IsNullOrWhiteSpace(move.Text)).Select(move => $"{move.Word} {move.Text}"));
        return said.Length > 0 ? said : null;
    }

    private static string? Day(Response response) => Trigger.Date(response) is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : response.IfBy;
}

/// <summary>One of the four steps.</summary>
public sealed record PdsaPart(string Name, string Hint, Seq<PdsaLine> Lines);

/// <param name="Text">Null where it is still to be written.</param>
/// <param name="Choices">The words to choose from, where there is a choice.</param>
public sealed record PdsaLine(string Name, string? Text, string? Choices = null);
