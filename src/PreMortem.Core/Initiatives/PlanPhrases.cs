namespace PreMortem.Core.Initiatives;

/// <summary>Why a plan cannot be kept as it is: every sentence that says so (LG11).</summary>
internal static class PlanPhrases
{
    public static readonly Phrase TooLong = new("planRules.tooLong", "This has {length} characters; the most is {most}.");
    public static readonly Phrase OneLine = new("planRules.oneLine", "Keep this on one line.");

    public static readonly Phrase NoName = new("planRules.noName", "Give the initiative a name.");
    public static readonly Phrase TooManySites = new("planRules.tooManySites", "At most {most} sites.");
    public static readonly Phrase SiteUnnamed = new("planRules.siteUnnamed", "Give the site a name.");
    public static readonly Phrase SiteTwice = new("planRules.siteTwice", "There are two sites named {site}. Give each its own name.");
    public static readonly Phrase TooManyParts = new("planRules.tooManyParts", "At most {most} parts.");
    public static readonly Phrase PartEmpty = new("planRules.partEmpty", "Say what {part} is, or remove it.");
    public static readonly Phrase SupportsNothing = new("planRules.supportsNothing", "{part} supports {other}, which is not another part of this plan.");
    public static readonly Phrase IdTwice = new("planRules.idTwice", "Two parts have the id {part}. Give each its own.");
    public static readonly Phrase IdWrong = new("planRules.idWrong", "The id of this part is {letter} and a number from 1 to 999, as in {letter}1.");

    public static readonly Phrase TooManyAsides = new("planRules.tooManyAsides", "At most {most} pieces of advice are set aside.");
    public static readonly Phrase RuleWrong = new("planRules.ruleWrong", "A rule is two letters and a number, as in TA3.");
    public static readonly Phrase AsidePartWrong = new("planRules.asidePartWrong", "A part is a letter and a number, as in A3.");
    public static readonly Phrase AsideTwice = new("planRules.asideTwice", "The same advice is set aside twice.");
    public static readonly Phrase AsideWhy = new("planRules.asideWhy", "Say why it is set aside.");

    public static readonly Phrase NoSuchQuestion = new("planRules.noSuchQuestion", "The questions are {questions}.");
    public static readonly Phrase AnsweredTwice = new("planRules.answeredTwice", "Each question is answered once.");
    public static readonly Phrase AnswerMixed = new("planRules.answerMixed", "An answer is technical or adaptive; leave out what is neither.");
    public static readonly Phrase TooManyStrands = new("planRules.tooManyStrands", "At most {most} strands.");
    public static readonly Phrase StrandUnnamed = new("planRules.strandUnnamed", "Give the strand a name.");
    public static readonly Phrase StrandTwice = new("planRules.strandTwice", "There are two strands named {strand}. Give each its own name.");
    public static readonly Phrase TooManyPriorities = new("planRules.tooManyPriorities", "At most {most} priorities: what everybody learns at once, nobody learns.");
    public static readonly Phrase PriorityEmpty = new("planRules.priorityEmpty", "Say what people learn together, or leave it out.");

    public static readonly Phrase TooManyProblems = new("planRules.tooManyProblems", "At most {most} problems of practice.");
    public static readonly Phrase NoDifficulty = new("planRules.noDifficulty", "Say what is difficult.");

    public static readonly Phrase TooManyVariations = new("planRules.tooManyVariations", "At most {most} variations. Remove one that is settled.");
    public static readonly Phrase VariationEmpty = new("planRules.variationEmpty", "Say what this site does its own way.");
    public static readonly Phrase VariationNowhere = new("planRules.variationNowhere", "Say which site does it.");
    public static readonly Phrase NoSuchPart = new("planRules.noSuchPart", "The plan has no such part.");
    public static readonly Phrase NoSuchSite = new("planRules.noSuchSite", "The plan has no such site.");

    public static readonly Phrase TooManyScorecards = new("planRules.tooManyScorecards", "At most {most} scorecards.");
    public static readonly Phrase PartnerUnnamed = new("planRules.partnerUnnamed", "Give the partner a name.");
    public static readonly Phrase PartnerTwice = new("planRules.partnerTwice", "This partner has a scorecard already. Add to that one.");
    public static readonly Phrase NoMeasures = new("planRules.noMeasures", "Say what counts as success for this partner.");
    public static readonly Phrase NoSuchPartner = new("planRules.noSuchPartner", "No partner of this name has a scorecard.");
    public static readonly Phrase AgainstItself = new("planRules.againstItself", "A partner cannot pull against itself. Choose the other one.");
}
