namespace PreMortem.Load.Figures;

/// <summary>Figures that several scenarios tell.</summary>
internal static class Figure
{
    /// <summary>From the sender's command to the last person's frame.</summary>
    public const string Last = "last person p99";
    public const string LastMiddle = "last person p50";

    /// <summary>From the sender's command to its answer.</summary>
    public const string Answer = "answer p99";
    public const string AnswerMiddle = "answer p50";
    public const string TimeOfDelivery = "server time a delivery";
}
