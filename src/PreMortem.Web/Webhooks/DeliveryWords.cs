using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Webhooks;

/// <summary>What came back of a message, as a page says it; it is kept in English, for programs ask for it too (LG7).</summary>
public static class DeliveryWords
{
    private const string Answered = "answered ";

    /// <param name="kept">As <see cref="WebhookSender"/> says it; anything else stays as it is.</param>
    public static string Of(string kept) => kept switch
    {
        "no answer in 10 seconds" => Say("webhooks.noAnswer"),
        "an address inside this network" => Say("webhooks.isInside"),
        "no machine has that name" => Say("webhooks.noMachine"),
        "no connection" => Say("webhooks.noConnection"),
        "no secure connection" => Say("webhooks.noSecure"),
        "no answer that can be read" => Say("webhooks.unreadable"),
        _ when kept.StartsWith(Answered, StringComparison.Ordinal) => Say("webhooks.answered", ("code", kept[Answered.Length..])),
        _ => kept,
    };
}
