namespace PreMortem.Core.Initiatives;

/// <summary>A plan that a room examines: what it is for, by when, where, and its theory of action (method.md, “The theory of action”).</summary>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Aim">What is true when the plan has worked.</param>
/// <param name="Horizon">The date the pre-mortem looks back from.</param>
/// <param name="Strands">Lines of work within the plan, each with its own kind of work.</param>
/// <param name="Diagnosis">Answers about the kind of work of the plan as a whole.</param>
/// <param name="Priorities">What people across sites have agreed to learn together (LC).</param>
/// <param name="SetAside">Advice that leaders decided not to take, and why.</param>
public sealed record Initiative(
    string Name,
    string Aim,
    DateOnly Horizon,
    Nature? Nature = null,
    Seq<Site> Sites = default,
    Seq<Part> Theory = default,
    Seq<Strand> Strands = default,
    Seq<KindAnswer> Diagnosis = default,
    ScaleAnswers? Scale = null,
    Seq<string> Priorities = default,
    Seq<AdviceSetAside> SetAside = default,
    Seq<SiteVariation> Variations = default,
    Seq<Scorecard> Scorecards = default,
    Seq<ProblemOfPractice> Problems = default);

/// <summary>Technical work can be solved for people, adaptive work only with them (CL 1, after Heifetz and Linsky).</summary>
public enum Nature { Technical, Adaptive, Mixed }

/// <summary>A place where the plan lives.</summary>
/// <param name="Level">district, school, classroom, college, program or course.</param>
/// <param name="Earlier">What it carried before: earlier initiatives, and what became of them (CN).</param>
/// <param name="Trust">Whether people there trust each other and those who bring the plan (CN).</param>
/// <param name="Leadership">Who leads there, and who is followed (CN).</param>
/// <param name="ChosenBy">Who chose its team, and how (CN).</param>
public sealed record Site(
    string Name,
    string? Level = null,
    string? Organisation = null,
    string? Note = null,
    string? Earlier = null,
    string? Trust = null,
    string? Leadership = null,
    string? ChosenBy = null);
