using PreMortem.Core.Library;
using PreMortem.Core.Sessions;

namespace PreMortem.Core.Record;

/// <summary>What of the sketches stands when the log ends, in the words that stand: a leader sees no more than the desk shows by then.</summary>
internal static class Standing
{
    public static MeetingRecord Record(Session room, IReadOnlyList<Stretch> stretches, IReadOnlyList<Sketch> sketches, DateTimeOffset? closedAt)
    {
        var wall = room.OnTheWall.Select(reason => reason.Id).ToHashSet(StringComparer.Ordinal);
        var kept = sketches
            .Select(sketch => sketch with { Reasons = sketch.Reasons.Where(wall.Contains).ToSeq() })
            .Where((sketch, index) => Stands(room, sketch) && !IsSaidAgain(sketches, sketch, index))
            .ToList();
        var numbers = kept.Where(sketch => sketch.Kind == MomentKind.CardsShared).SelectMany(sketch => sketch.Reasons)
            .Select((id, index) => (id, number: index + 1)).ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
        return new(
            room.Code,
            room.InitiativeId,
            room.Initiative.Name,
            room.Agenda.Title,
            room.Anonymous,
            room.Level,
            room.Site,
            room.OpenedAt,
            stretches.Count > 1 ? stretches[1].From : null,
            closedAt,
            room.People.Count(),
            stretches.ToSeq(),
            numbers.OrderBy(pair => pair.Value).Select(pair => Told.Card(room, room.Reasons[pair.Key], pair.Value)).ToSeq(),
            room.Forming.Risks.Values.OrderBy(risk => risk.Number).Select(risk => new RecordedRisk(risk.Number, risk.Title, risk.Gone)).ToSeq(),
            Counted(room, kept, numbers).ToSeq(),
            Told.Heard(room),
            Told.Vote(room, kept.LastOrDefault(sketch => sketch.Kind == MomentKind.VoteClosed)?.At),
            room.Shift,
            room.Reached(PhaseKind.Own) ? room.Seats.Values.Count(seat => seat.Commitment is not null && (room.Anonymous || !seat.Removed)) : 0,
            room.Notes.Select(note => new PhaseNote(note.Key, room.TitleOf(note.Key), note.Value)).ToSeq());
    }

    private static bool Stands(Session room, Sketch sketch) => sketch.Risks.All(room.Forming.Risks.ContainsKey) && sketch.Kind switch
    {
        MomentKind.CardsShared => sketch.Reasons.Count > 0,
        MomentKind.CardParked => sketch.Reasons.Count > 0 && room.Forming.PlaceOf(sketch.Reasons[0]).Place == Place.Parked,
        MomentKind.RisksMerged or MomentKind.RiskDropped => room.Forming.Risks[sketch.Risks[0]].Gone is not null,
        MomentKind.ResponseGiven => room.Forming.Stands(sketch.Risks[0]) && room.Forming.Risks[sketch.Risks[0]].Response != new Register.Response(),
        MomentKind.TensionHeld => room.Forming.Stands(sketch.Risks[0]) && room.Forming.Risks[sketch.Risks[0]].Tension is not null,
        MomentKind.PlanChanged => room.PlanChanges.Contains(sketch.Words!),
        MomentKind.PlanKept => room.NothingChanged is not null,
        _ => true,
    };

    /// <summary>A story is told once, and so is the shift; of what replaces what was said before, the last is told.</summary>
    private static bool IsSaidAgain(IReadOnlyList<Sketch> sketches, Sketch sketch, int index) => sketch.Kind switch
    {
        MomentKind.ShiftShown or MomentKind.StoryShown or MomentKind.PartPutBack => sketches.Take(index).Any(other => other.Kind == sketch.Kind && other.Words == sketch.Words),
        MomentKind.ResponseGiven or MomentKind.TensionHeld or MomentKind.PlanKept or MomentKind.ReviewSet or MomentKind.CardParked or MomentKind.TriggerPutOff =>
            sketches.Skip(index + 1).Any(other => other.Kind == sketch.Kind && other.Risks == sketch.Risks && other.Reasons == sketch.Reasons),
        _ => false,
    };

    private static IEnumerable<Moment> Counted(Session room, IEnumerable<Sketch> sketches, Dictionary<string, int> numbers)
    {
        var (shared, risks) = (0, 0);
        foreach (var sketch in sketches)
        {
            shared += sketch.Kind == MomentKind.CardsShared ? sketch.Reasons.Count : 0;
            risks += sketch.Kind switch
            {
                MomentKind.RiskFormed or MomentKind.RiskTakenUp => 1,
                MomentKind.RisksMerged or MomentKind.RiskDropped => -1,
                _ => 0,
            };
            yield return new(
                sketch.At,
                sketch.Stretch,
                sketch.Kind,
                Words(room, sketch),
                sketch.Reasons.Where(numbers.ContainsKey).Select(id => numbers[id]).ToSeq(),
                sketch.Risks.Select(id => room.Forming.Risks[id].Number).ToSeq(),
                sketch.Date,
                shared,
                risks);
        }
    }

    private static string? Words(Session room, Sketch sketch) => sketch.Kind switch
    {
        MomentKind.ResponseGiven => room.Forming.Risks[sketch.Risks[0]].Response.Action,
        MomentKind.TensionHeld when room.Forming.Risks[sketch.Risks[0]].Tension is { } tension => $"{tension.PoleA}\n{tension.PoleB}",
        _ => sketch.Words,
    };
}
