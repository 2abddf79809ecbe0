using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary><c>pattern/{slug}</c>: Treat and Review, for those who can offer or write a response; never before, for it would prime the room.</summary>
/// <param name="Order">In the library.</param>
public sealed record PatternRecord(
    string Slug,
    string Title,
    string Ask,
    string Starter,
    string When,
    string? Owner,
    ResponseCoupling? Coupling,
    Leverage? Leverage,
    int Order,
    PatternTold? Es = null) : ViewRecord;

public sealed record PatternTold(string Title, string Ask, string Starter, string When, string? Owner);

/// <summary>The ways to answer a risk that the room can start from (TR6).</summary>
internal static class PatternViews
{
    public static IEnumerable<(string Key, ViewRecord Record)> Patterns(Session session, Audience audience) => !AreShown(session, audience)
        ? []
        : session.Patterns.Select((pattern, order) => ($"pattern/{pattern.Slug}", (ViewRecord)new PatternRecord(
            pattern.Slug, pattern.Title, pattern.Ask, pattern.Starter, pattern.When, pattern.Owner, pattern.Coupling, pattern.Leverage, order,
            pattern.Es is { } es ? new(es.Title, es.Ask, es.Starter, es.When, es.Owner) : null)));

    public static Seq<string>? OfRisk(Session session, RoomRisk risk, Audience audience) => AreShown(session, audience)
        ? PatternsThatFit.For(session.Patterns, risk.Parts, risk.Kind, session.Initiative).Select(pattern => pattern.Slug).ToSeq()
        : null;

    private static bool AreShown(Session session, Audience audience) => session.Kind switch
    {
        PhaseKind.Treat => audience != Audience.Screens,
        PhaseKind.Review => audience == Audience.Leaders,
        _ => false,
    };
}
