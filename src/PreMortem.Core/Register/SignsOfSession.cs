using PreMortem.Core.Sessions;

namespace PreMortem.Core.Register;

/// <summary>The early signs that people of a room said they had seen, as the register keeps them (RV4).</summary>
public static class SignsOfSession
{
    /// <summary>By the risk's id. They stand and are numbered by what they say, in an anonymous room by nothing else: no order tells who came first (VW3).</summary>
    public static ILookup<string, SignSeen> In(Session session) => session.Seats.Values
        .SelectMany(seat => seat.Signs.Where(pair => pair.Value.Seen).Select(pair => (Risk: pair.Key, Answer: pair.Value, By: session.Anonymous ? null : seat.Name)))
        .GroupBy(told => told.Risk, StringComparer.Ordinal)
        .SelectMany(risk => risk
            .OrderBy(told => told.Answer.Where, StringComparer.Ordinal)
            .ThenBy(told => told.Answer.Note, StringComparer.Ordinal)
            .ThenBy(told => told.By, StringComparer.Ordinal)
            .Select((told, index) => (told.Risk, Sign: new SignSeen($"{session.Code}-{index + 1}", session.OpenedOn, told.Answer.Where, told.Answer.Note, told.By, session.Code))))
        .ToLookup(pair => pair.Risk, pair => pair.Sign, StringComparer.Ordinal);
}
