using System.Globalization;

namespace PreMortem.Core.Initiatives;

/// <summary>What is said of a reading of the kind of work, on pages and in exports (KW1, KW2, KW5).</summary>
public static class KindOfWorkWords
{
    /// <summary>“Mostly ”, before <see cref="Word"/>; empty where leaders said it, or there is some of both.</summary>
    public static string Lead(this KindReading reading) =>
        reading.Nature is Nature.Mixed || reading.Answered == 0 || reading.Disagrees || reading is { Said: not null, ByAnswers: Nature.Mixed } ? "" : "Mostly ";

    /// <summary>“adaptive”, “technical”, “some of both”; empty where nobody has said.</summary>
    public static string Word(this KindReading reading) => reading.Nature switch
    {
        Nature.Adaptive => "adaptive",
        Nature.Technical => "technical",
        Nature.Mixed => "some of both",
        _ => "",
    };

    /// <summary>“ (6 of 7 answers)”, “, as you call it”: what the word rests on.</summary>
    /// <param name="caller">Who called it so.</param>
    public static string Grounds(this KindReading reading, string caller = "you") => reading switch
    {
        { Nature: null } => "",
        { Answered: 0 } or { Disagrees: true } => $", as {caller} call it",
        { Said: not null } when reading.ByAnswers != reading.Said => $", as {caller} call it ({Count(reading)})",
        _ => $" ({Count(reading)})",
    };

    /// <summary>“Mostly adaptive (6 of 7 answers)”; null where nobody has said.</summary>
    public static string? Headline(this KindReading reading, string caller = "you")
    {
        var said = $"{reading.Lead()}{reading.Word()}{reading.Grounds(caller)}";
        return said.Length == 0 ? null : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    /// <summary>Where the leaders' word and the answers part; null where they do not.</summary>
    public static string? SecondLook(this KindReading reading) => !reading.Disagrees ? null
        : $"Your word counts. {reading.OtherWay()}: worth ten minutes together.";

    /// <summary>“6 of 7 answers point the other way, to adaptive work”.</summary>
    internal static string OtherWay(this KindReading reading) =>
        $"{Count(reading)} {(reading.Answered == 1 ? "points" : "point")} the other way, to {(reading.ByAnswers == Nature.Adaptive ? "adaptive" : "technical")} work";

    /// <summary>The margin's one sentence on what follows.</summary>
    public static string? Follows(this KindReading reading) => reading.Nature switch
    {
        Nature.Adaptive => "A rollout plan alone gets compliance, not learning.",
        Nature.Technical => "What is known can carry it, as long as nobody has to change how they think.",
        Nature.Mixed => "Say of each strand which kind it is: the adaptive ones fail for other reasons.",
        _ => null,
    };

    /// <summary>What a plan for technical work has to settle (CL 1, Logic Alpha).</summary>
    public static readonly Seq<string> AsksIfTechnical =
    [
        "Who knows how, and how do the others learn it from them?",
        "What is done the same way everywhere, and who sees to it?",
        "When is it in place, and what does it need to stay there?",
    ];

    /// <summary>What a plan for adaptive work has to settle (CL 1, Logic Phi).</summary>
    public static readonly Seq<string> AsksIfAdaptive =
    [
        "What lets it take root: time, trust, and somewhere it already lives?",
        "How does it go deeper than what a visitor sees?",
        "What may people change to fit their place, and what never?",
        "How does it pass from those who do it to those who do not yet?",
    ];

    private static string Count(KindReading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(reading.ByAnswers == Nature.Technical ? reading.Technical : reading.Adaptive)} of {reading.Answered} {(reading.Answered == 1 ? "answer" : "answers")}{(reading.ByAnswers == Nature.Mixed ? " adaptive" : "")}");
}
