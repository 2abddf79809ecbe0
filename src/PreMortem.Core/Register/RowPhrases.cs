namespace PreMortem.Core.Register;

/// <summary>Why a row cannot become what somebody asked for: every sentence that says so (LG2).</summary>
internal static class RowPhrases
{
    public static readonly Phrase NoTitle = new("rowRules.noTitle", "Give the risk a title.");
    public static readonly Phrase TooLong = new("rowRules.tooLong", "This has {length} characters; the most is {most}.");
    public static readonly Phrase NoSuchPart = new("rowRules.noSuchPart", "{part} is not a part of this plan.");
    public static readonly Phrase SignTooLong = new("rowRules.signTooLong", "Where a sign was seen has at most {where} characters, the note {note}.");
    public static readonly Phrase SignTwice = new("rowRules.signTwice", "Each sign that was seen has an id of its own.");
    public static readonly Phrase OpenFirst = new("rowRules.openFirst", "A retired risk is opened again first.");
    public static readonly Phrase WhyRetired = new("rowRules.whyRetired", "Say why this risk is retired.");
    public static readonly Phrase NoTension = new("rowRules.noTension", "A held tension has two poles and a date to look at it again.");
    public static readonly Phrase NoPoles = new("rowRules.noPoles", "Name both poles of the tension.");
    public static readonly Phrase NotYetSeen = new("rowRules.notYetSeen", "That day has not come yet. Say when it was seen.");
    public static readonly Phrase IntoItself = new("rowRules.intoItself", "A risk cannot be merged into itself.");
    public static readonly Phrase IsRetired = new("rowRules.isRetired", "{risk} is retired. Open it again first.");
    public static readonly Phrase IntoRetired = new("rowRules.intoRetired", "{risk} is retired. Choose one that stands, or open it again first.");

    /// <summary>Stored with the row that was merged away, in English.</summary>
    public static readonly Phrase MergedInto = new("rowRules.mergedInto", "Merged into {risk}.");

    /// <summary>Written without separators, as limits are.</summary>
    public static Phrase Longer(int length, int most) => TooLong.With(("length", Plain(length)), ("most", Plain(most)));

    public static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
