namespace PreMortem.Core.Sessions;

/// <summary>A few people who tell each other their cards, and send up what everybody should hear (PD1 to PD7).</summary>
/// <param name="Seats">In the order of their turns; who was taken out stays.</param>
/// <param name="Told">Ids of the cards it has heard, in that order.</param>
/// <param name="SentUp">Ids of those that went up among the three.</param>
/// <param name="Lone">The id of the one that only one of them said.</param>
public sealed record Pod(Seq<string> Seats, Seq<string> Told = default, Seq<string> SentUp = default, string? Lone = null)
{
    /// <summary>How many cards a pod sends up, beside the one that only one of them said.</summary>
    public const int MostUp = 3;
}
