namespace PreMortem.Core.Export;

/// <summary>The words of a response's card (RP7, LG11).</summary>
internal static class PdsaWords
{
    public static readonly Phrase Predict = new("card.predict", "Predict");
    public static readonly Phrase PredictHint = new("card.predictHint", "What we expect to see when we try it");
    public static readonly Phrase WhatFailed = new("card.whatFailed", "What failed");
    public static readonly Phrase WeExpect = new("card.weExpect", "We expect");
    public static readonly Phrase Try = new("card.try", "Try");
    public static readonly Phrase TryHint = new("card.tryHint", "Small, soon, by somebody with a name");
    public static readonly Phrase WeDo = new("card.weDo", "We do");
    public static readonly Phrase How = new("card.how", "How");
    public static readonly Phrase HowBy = new("card.howBy", "How is settled by");
    public static readonly Phrase Who = new("card.who", "Who");
    public static readonly Phrase Leads = new("card.leads", "Who leads");
    public static readonly Phrase Learns = new("card.learns", "Who learns");
    public static readonly Phrase Experience = new("card.experience", "What they live through");
    public static readonly Phrase Where = new("card.where", "Where");
    public static readonly Phrase ByWhen = new("card.byWhen", "By when");
    public static readonly Phrase CarriedBy = new("card.carriedBy", "Carried by");
    public static readonly Phrase Study = new("card.study", "Study");
    public static readonly Phrase StudyHint = new("card.studyHint", "What happened, beside what we expected");
    public static readonly Phrase EarlySign = new("card.earlySign", "Early sign");
    public static readonly Phrase ActFrom = new("card.actFrom", "We act from");
    public static readonly Phrase Watcher = new("card.watcher", "Who watches");
    public static readonly Phrase SeenSoFar = new("card.seenSoFar", "Seen so far");
    public static readonly Phrase Evidence = new("card.evidence", "Whose evidence we follow");
    public static readonly Phrase WeSaw = new("card.weSaw", "We saw");
    public static readonly Phrase Decide = new("card.decide", "Decide");
    public static readonly Phrase DecideHint = new("card.decideHint", "Keep it, change it, or give it up");
    public static readonly Phrase Decider = new("card.decider", "Who decides");
    public static readonly Phrase Consulted = new("card.consulted", "Who is asked first");
    public static readonly Phrase Veto = new("card.veto", "Who can stop it");
    public static readonly Phrase Decided = new("card.decided", "We decided");
    public static readonly Phrase Verdicts = new("card.verdicts", "adopt / adapt / abandon");
    public static readonly Phrase Became = new("card.became", "What became of it");
    public static readonly Phrase Outcomes = new("card.outcomes", "done / moved / dropped");
    public static readonly Phrase Next = new("card.next", "Next");
    public static readonly Phrase LookAgain = new("card.lookAgain", "Look at it again");
    public static readonly Phrase Adopt = new("card.adopt", "adopt");
    public static readonly Phrase Adapt = new("card.adapt", "adapt");
    public static readonly Phrase Abandon = new("card.abandon", "abandon");
    public static readonly Phrase Done = new("card.done", "done");
    public static readonly Phrase Dropped = new("card.dropped", "dropped");
    public static readonly Phrase If = new("card.if", "If {state}");
    public static readonly Phrase By = new("card.by", "by {day}");
    public static readonly Phrase Then = new("card.then", "then {move}");

    /// <summary>The words that are there, in a row.</summary>
    public static Phrase? Joined(string by, params ReadOnlySpan<Phrase?> words)
    {
        Phrase? all = null;
        foreach (var word in words)
        {
            all = word is null ? all : all is null ? word : new Phrase("", $"{{before}}{by}{{word}}").With(("before", all), ("word", word));
        }

        return all;
    }

    public static Phrase? Day(DateOnly? date) => date is { } day ? new Phrase("", "{day}").With(("day", day)) : null;
}
