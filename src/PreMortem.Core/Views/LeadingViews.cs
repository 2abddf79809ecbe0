using System.Text.Json;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Views;

/// <summary>What leaders alone are told for the sake of leading.</summary>
internal static class LeadingViews
{
    /// <summary>Held cards while the meeting is open, in the order they were shared; never whose in an anonymous room (LD5).</summary>
    public static IEnumerable<(string Key, ViewRecord Record)> Held(Session session, Audience audience) => audience != Audience.Leaders || session.Closed
        ? []
        : session.Reasons.Values.Where(reason => reason.Hidden is not null).OrderBy(reason => reason.Order).ThenBy(reason => reason.Id, StringComparer.Ordinal)
            .Select(reason => ($"held/{reason.Id}", (ViewRecord)new HeldRecord(reason.Id, reason.Text, reason.Hidden!, reason.SentBack, View.AuthorOf(session, reason.Seat))));

    public static IEnumerable<(string Key, ViewRecord Record)> Notes(Session session, Audience audience) => audience != Audience.Leaders
        ? []
        : session.Notes.Select(note => ($"note/{JsonNamingPolicy.CamelCase.ConvertName(note.Key.ToString())}", (ViewRecord)new NoteRecord(note.Key, note.Value)));

    public static IEnumerable<(string Key, ViewRecord Record)> Out(Session session, Audience audience) => audience != Audience.Leaders || session.Closed
        ? []
        : session.Seats.Values.Where(seat => seat.Removed).Select(seat => ($"out/{seat.Id}", (ViewRecord)new OutRecord(seat.Id, seat.Name, seat.Site)));

    /// <summary>A leader's own view of the cards that he or she entered for others and that nobody else has seen (LD4).</summary>
    public static IEnumerable<Reason> EnteredBy(Session session, Seat seat) => seat.Leader
        ? session.WithoutDevice.SelectMany(voice => session.UnsharedOf(session.Seats[voice])).Where(reason => reason.EnteredBy == seat.Id)
        : [];

    /// <summary>Ids of all cards that a leader ever entered.</summary>
    public static IEnumerable<string> EverEntered(Session session, Seat seat) => seat.Leader
        ? session.WithoutDevice.SelectMany(voice => session.Seats[voice].Ranked).Where(id => session.Reasons[id].EnteredBy == seat.Id)
        : [];
}
