using System.Globalization;

namespace PreMortem.Core.Initiatives;

/// <summary>What is said of a reading of the kind of work, on pages and in exports (KW1, KW2, KW5).</summary>
public static class KindOfWorkWords
{
    private static readonly Phrase Mostly = new("workKind.mostly", "Mostly ");
    private static readonly Phrase Adaptive = new("workKind.adaptive", "adaptive");
    private static readonly Phrase Technical = new("workKind.technical", "technical");
    private static readonly Phrase SomeOfBoth = new("workKind.someOfBoth", "some of both");

    private static readonly Phrase AsYouCallIt = new("workKind.asYouCallIt", ", as you call it");
    private static readonly Phrase AsYouCallItCount = new("workKind.asYouCallItCount", ", as you call it ({count})");
    private static readonly Phrase InBrackets = new("workKind.inBrackets", " ({count})");
    private static readonly Phrase OneAnswer = new("workKind.oneAnswer", "{some} of {all} answer");
    private static readonly Phrase Answers = new("workKind.answers", "{some} of {all} answers");
    private static readonly Phrase AnswersAdaptive = new("workKind.answersAdaptive", "{some} of {all} answers adaptive");

    private static readonly Phrase PointsToAdaptive = new("workKind.pointsToAdaptive", "{count} points the other way, to adaptive work");
    private static readonly Phrase PointToAdaptive = new("workKind.pointToAdaptive", "{count} point the other way, to adaptive work");
    private static readonly Phrase PointsToTechnical = new("workKind.pointsToTechnical", "{count} points the other way, to technical work");
    private static readonly Phrase PointToTechnical = new("workKind.pointToTechnical", "{count} point the other way, to technical work");
    private static readonly Phrase YourWordCounts = new("workKind.yourWordCounts", "Your word counts. {other}: worth ten minutes together.");

    private static readonly Phrase FollowsAdaptive = new("workKind.followsAdaptive", "A rollout plan alone gets compliance, not learning.");
    private static readonly Phrase FollowsTechnical = new("workKind.followsTechnical", "What is known can carry it, as long as nobody has to change how they think.");
    private static readonly Phrase FollowsMixed = new("workKind.followsMixed", "Say of each strand which kind it is: the adaptive ones fail for other reasons.");

    private static readonly Phrase WhoKnowsHow = new("workKind.whoKnowsHow", "Who knows how, and how do the others learn it from them?");
    private static readonly Phrase SameEverywhere = new("workKind.sameEverywhere", "What is done the same way everywhere, and who sees to it?");
    private static readonly Phrase InPlace = new("workKind.inPlace", "When is it in place, and what does it need to stay there?");
    private static readonly Phrase TakeRoot = new("workKind.takeRoot", "What lets it take root: time, trust, and somewhere it already lives?");
    private static readonly Phrase GoDeeper = new("workKind.goDeeper", "How does it go deeper than what a visitor sees?");
    private static readonly Phrase MayChange = new("workKind.mayChange", "What may people change to fit their place, and what never?");
    private static readonly Phrase PassOn = new("workKind.passOn", "How does it pass from those who do it to those who do not yet?");

    /// <summary>What a plan for technical work has to settle (CL 1, Logic Alpha).</summary>
    public static Seq<Phrase> AsksIfTechnical { get; } = [WhoKnowsHow, SameEverywhere, InPlace];

    /// <summary>What a plan for adaptive work has to settle (CL 1, Logic Phi).</summary>
    public static Seq<Phrase> AsksIfAdaptive { get; } = [TakeRoot, GoDeeper, MayChange, PassOn];

    /// <summary>“Mostly ”, before <see cref="Word"/>; null where leaders said it, or there is some of both.</summary>
    public static Phrase? Lead(this KindReading reading) =>
        reading.Nature is Nature.Mixed || reading.Answered == 0 || reading.Disagrees || reading is { Said: not null, ByAnswers: Nature.Mixed } ? null : Mostly;

    /// <summary>“adaptive”, “technical”, “some of both”; null where nobody has said.</summary>
    public static Phrase? Word(this KindReading reading) => reading.Nature switch
    {
        Nature.Adaptive => Adaptive,
        Nature.Technical => Technical,
        Nature.Mixed => SomeOfBoth,
        _ => null,
    };

    /// <summary>“ (6 of 7 answers)”, “, as you call it”: what the word rests on.</summary>
    public static Phrase? Grounds(this KindReading reading) => reading switch
    {
        { Nature: null } => null,
        { Answered: 0 } or { Disagrees: true } => AsYouCallIt,
        { Said: not null } when reading.ByAnswers != reading.Said => AsYouCallItCount.With(("count", Count(reading))),
        _ => InBrackets.With(("count", Count(reading))),
    };

    /// <summary>“Mostly adaptive (6 of 7 answers)” in English; null where nobody has said.</summary>
    /// <param name="caller">Who called it so.</param>
    public static string? Headline(this KindReading reading, string caller = "you")
    {
        var said = $"{reading.Lead()}{reading.Word()}{reading.Grounds()?.ToString().Replace("as you call", $"as {caller} call", StringComparison.Ordinal)}";
        return said.Length == 0 ? null : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    /// <summary>Where the leaders' word and the answers part; null where they do not.</summary>
    public static Phrase? SecondLook(this KindReading reading) => !reading.Disagrees ? null : YourWordCounts.With(("other", reading.OtherWay()));

    /// <summary>“6 of 7 answers point the other way, to adaptive work”.</summary>
    internal static Phrase OtherWay(this KindReading reading)
    {
        var points = (reading.ByAnswers, reading.Answered) switch
        {
            (Nature.Adaptive, 1) => PointsToAdaptive,
            (Nature.Adaptive, _) => PointToAdaptive,
            (_, 1) => PointsToTechnical,
            _ => PointToTechnical,
        };
        return points.With(("count", Count(reading)));
    }

    /// <summary>The margin's one sentence on what follows.</summary>
    public static Phrase? Follows(this KindReading reading) => reading.Nature switch
    {
        Nature.Adaptive => FollowsAdaptive,
        Nature.Technical => FollowsTechnical,
        Nature.Mixed => FollowsMixed,
        _ => null,
    };

    private static Phrase Count(KindReading reading) => (reading.Answered == 1 ? OneAnswer : reading.ByAnswers == Nature.Mixed ? AnswersAdaptive : Answers)
        .With(("some", reading.ByAnswers == Nature.Technical ? reading.Technical : reading.Adaptive), ("all", reading.Answered));
}
