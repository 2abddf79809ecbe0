using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Core.Wording;

namespace PreMortem.Core.Rehearsals;

/// <summary>Treat: for the risk on show one offers an early sign, one a response, one to own it.</summary>
internal static class Offering
{
    public static Wish? Of(Me me)
    {
        if (me.Room.Risk is not { } id || !me.Room.Forming.Risks.TryGetValue(id, out var risk) || risk.Gone is not null)
        {
            return null;
        }

        var about = $"offer {id}";
        var offer = me.Id(about);
        return me.Place(about) is var place && place >= 3 || me.Room.Offers.Exists(known => known.Offer == offer)
            ? null
            : new(about, Offer(me, risk, (OfferKind)place, offer), 15 + (8 * place), Writes: true);
    }

    private static OfferResponse Offer(Me me, RoomRisk risk, OfferKind kind, string offer) => new(offer, risk.Id, kind, kind switch
    {
        OfferKind.EarlySign when Story(me, risk) is { EarlySigns: { Count: > 0 } signs } => me.Pick(signs, offer),
        OfferKind.EarlySign => "Nobody brings student work to the meeting any more",
        OfferKind.Action when Story(me, risk) is { Responses: { Count: > 0 } responses } => me.Pick(responses, offer),
        OfferKind.Action => "Try it in three rooms first, and look at what came of it",
        _ => me.Site is { } site ? $"The team at {site}" : "The design team",
    });

    /// <summary>The story that it was made of, or the one that tells most of the same.</summary>
    private static FailureMode? Story(Me me, RoomRisk risk) => me.Room.Modes.Count == 0 ? null
        : me.Room.Modes.FirstOrDefault(mode => mode.Slug == risk.Mode)
        ?? me.Room.Modes.MaxBy(mode => LooksAlike.Score($"{risk.Title} {risk.Cause} {risk.Event}", $"{mode.Title} {mode.Story}"));
}
