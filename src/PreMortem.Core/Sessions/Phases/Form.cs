namespace PreMortem.Core.Sessions.Phases;

/// <summary>Cards become risks, tied to the parts of the plan they threaten; every card finds a place (FO1 to FO9).</summary>
internal sealed class Form : Phase
{
    public override Refusal? Gate(Session session) =>
        session.Unplaced.Count() is > 0 and var unplaced ? Refusal.CardsUnplaced(unplaced, session.Unplaced.Count(reason => reason.Tacit))
        : session.Forming.Live.Any() || !session.OnTheWall.Any() ? null
        : Refusal.NoRisks;

    public override IEnumerable<Fact> Leaving(Session session) => [.. KeepTheUnplaced(session), .. KeepTheLentWords(session)];

    /// <summary>No card is lost: what has no place is kept as one that nobody could pin down, or parked where it is sensed and not yet named (FO5, FO12).</summary>
    public static IEnumerable<Fact> KeepTheUnplaced(Session session) =>
        session.Unplaced.Select(reason => new ReasonPlaced(reason.Id, session.KeptAs(reason.Tacit)));

    /// <summary>A risk that nobody worded goes on with the words its cards lend it (FO9), unless somebody does not recognise it.</summary>
    private static IEnumerable<Fact> KeepTheLentWords(Session session)
    {
        foreach (var risk in session.Forming.Live.Where(risk => !risk.Worded && !session.People.Any(seat => seat.Unclear.Contains(risk.Id))))
        {
            var cards = Voices.Behind(session, risk).Select(reason => reason.Text).ToList();
            if (cards.Count == 0)
            {
                continue;
            }

            var words = Wording.RiskWords.From(cards);
            if (words.Cause.Length + words.Consequence.Length > 0 || words.Event != risk.Title)
            {
                yield return new RiskWorded(risk.Id, risk.Title, words.Cause, words.Event, words.Consequence);
            }
        }
    }

    public override Decision? Decide(Session session, Seat who, Command command, Stamp stamp) =>
        SeenElsewhere.Refuse(session, command) is { } moved ? moved : TakingUp.First(session, Named(command), room => Decided(room, who, command, stamp));

    /// <summary>The risk that a leader's command works on.</summary>
    private static string? Named(Command command) => command switch
    {
        PlaceReason place => place.Risk,
        WordRisk word => word.Risk,
        TieRisk tie => tie.Risk,
        TagRisk tag => tag.Risk,
        MergeRisks merge => merge.Into,
        DropRisk drop => drop.Risk,
        _ => null,
    };

    private static Decision? Decided(Session session, Seat who, Command command, Stamp stamp) => command switch
    {
        FormRisk form => MakeRisk(session, form, stamp),
        PlaceReason { Risk: null } place => Put(session, place.Reason, new(Place.NotPinnedDown)),
        PlaceReason place => Standing(session, place.Risk) is null ? Refusal.NoSuchRisk : PutBehind(session, place.Reason, place.Risk!),
        UnplaceReason unplace => Put(session, unplace.Reason, Placement.None),
        ParkReason park => Park(session, park),
        WordRisk word => Word(session, word),
        TieRisk tie => Tie(session, tie),
        TagRisk tag => Tagging.Tag(session, tag),
        MergeRisks merge => Merge(session, merge),
        DropRisk drop => Drop(session, drop),
        PutBack put => PuttingBack.Ask(session, put),
        WriteReason write => PuttingBack.Answer(session, who, write),
        Sessions.Undo => TakeBack(session),
        NotClear unclear => Unclear(session, who, unclear),
        Suggest suggest => Suggest(session, who, suggest),
        _ => null,
    };

    public static RoomRisk? Standing(Session session, string? id) =>
        id is not null && session.Forming.Risks.TryGetValue(id, out var risk) && risk.Gone is null ? risk : null;

    /// <summary>A risk that stands in this room, or one of an earlier meeting that it may take up.</summary>
    private static bool IsKnown(Session session, string? id) =>
        id is not null && (session.Forming.Risks.TryGetValue(id, out var risk) ? risk.Gone is null : session.FindCarried(id) is not null);

    public static Decision TakeBack(Session session) => session.Past.IsEmpty ? Refusal.NothingToUndo : new Undone();

    public static Decision Unclear(Session session, Seat who, NotClear unclear) =>
        Standing(session, unclear.Risk) is null ? Refusal.NoSuchRisk : new MarkedUnclear(who.Id, unclear.Risk, unclear.Unclear);

    private static bool OnTheWall(Session session, string id) =>
        session.Reasons.TryGetValue(id, out var reason) && reason is { Order: > 0, FoldedInto: null, Hidden: null };

    private static Decision Put(Session session, string reason, Placement placement) =>
        OnTheWall(session, reason) ? new ReasonPlaced(reason, placement) : Refusal.NoSuchReason;

    /// <summary>A card that is about a part of the plan takes its risk to that part (FO11).</summary>
    private static Decision PutBehind(Session session, string reason, string risk)
    {
        var put = Put(session, reason, new(Place.InRisk, risk));
        return put is Decision.Accepted accepted ? Decision.Of([.. accepted.Facts, .. TiedBy(session, reason, risk, session.Forming.Risks[risk].Parts)]) : put;
    }

    private static IEnumerable<Fact> TiedBy(Session session, string reason, string risk, Seq<string> parts) =>
        session.Reasons[reason].Part is { } part && !parts.Contains(part) ? [new RiskTied(risk, parts.Add(part))] : [];

    private static Decision MakeRisk(Session session, FormRisk form, Stamp stamp)
    {
        var mode = form.Mode is null ? null : session.Modes.FirstOrDefault(known => known.Slug == form.Mode);
        var refusal = Limits.First(
            Limits.Id(form.Risk),
            session.Forming.Risks.ContainsKey(form.Risk) || session.FindCarried(form.Risk) is not null ? Refusal.IdTaken : null,
            form.Reason is not null && !OnTheWall(session, form.Reason) ? Refusal.NoSuchReason : null,
            form.Mode is not null && mode is null ? Refusal.NoSuchMode : null,
            Limits.Optional(form.Title, Limits.Title));
        if (refusal is not null)
        {
            return refusal;
        }

        var taken = session.Forming.Risks.Values.Select(risk => risk.Number).Concat(session.Carried.Select(risk => risk.Number));
        var number = Math.Max(stamp.NextRisk, taken.DefaultIfEmpty().Max() + 1);
        var said = string.IsNullOrWhiteSpace(form.Title) ? null : form.Title.Trim();
        var title = said ?? mode?.Title ?? (form.Reason is null ? $"Risk {number}" : Wording.RiskWords.From([session.Reasons[form.Reason].Text]).Title);
        Fact formed = new RiskFormed(form.Risk, number, title, mode?.Slug, mode?.Kind);
        return form.Reason is null
            ? formed
            : Decision.Of([formed, new ReasonPlaced(form.Reason, new(Place.InRisk, form.Risk)), .. TiedBy(session, form.Reason, form.Risk, [])]);
    }

    private static Decision Park(Session session, ParkReason park) =>
        Limits.Optional(park.Owner, Limits.Name) is { } tooLong
            ? tooLong
            : Put(session, park.Reason, new(Place.Parked, null, string.IsNullOrWhiteSpace(park.Owner) ? null : park.Owner.Trim(), park.Revisit));

    private static Decision Word(Session session, WordRisk word)
    {
        var refusal = Limits.First(
            Standing(session, word.Risk) is null ? Refusal.NoSuchRisk : null,
            Limits.Text(word.Title, Limits.Title),
            Limits.Optional(word.Cause),
            Limits.Optional(word.Event),
            Limits.Optional(word.Consequence));
        return refusal is not null
            ? refusal
            : new RiskWorded(word.Risk, word.Title.Trim(), word.Cause.Trim(), word.Event.Trim(), word.Consequence.Trim());
    }

    private static Decision Tie(Session session, TieRisk tie)
    {
        if (Standing(session, tie.Risk) is not { } risk)
        {
            return Refusal.NoSuchRisk;
        }

        return tie.Parts.All(part => risk.Parts.Contains(part) || session.Initiative.Theory.Any(known => known.Id == part && !known.Retired))
            ? new RiskTied(tie.Risk, tie.Parts.Distinct().ToSeq())
            : Refusal.NoSuchPart;
    }

    private static Decision Merge(Session session, MergeRisks merge) =>
        merge.From == merge.Into ? Refusal.SameRisk
        : session.FindCarried(merge.From) is not null ? Refusal.CarriedStays
        : Standing(session, merge.From) is null || Standing(session, merge.Into) is null ? Refusal.NoSuchRisk
        : new RisksMerged(merge.From, merge.Into);

    private static Decision Drop(Session session, DropRisk drop) =>
        Limits.First(Standing(session, drop.Risk) is null ? Refusal.NoSuchRisk : null, Limits.Text(drop.Why)) is { } refusal
            ? refusal
            : new RiskDropped(drop.Risk, drop.Why.Trim());

    private static Decision Suggest(Session session, Seat who, Suggest suggest)
    {
        var refusal = Limits.First(
            Limits.Id(suggest.Suggestion),
            Limits.Lines(session.Suggestions.Count(known => known.Seat == who.Id)),
            session.Suggestions.Exists(known => known.Suggestion == suggest.Suggestion) ? Refusal.IdTaken : null,
            !IsKnown(session, suggest.Risk) ? Refusal.NoSuchRisk : null,
            suggest.Into is not null && !IsKnown(session, suggest.Into) ? Refusal.NoSuchRisk : null,
            suggest.Reason is not null && !OnTheWall(session, suggest.Reason) ? Refusal.NoSuchReason : null,
            suggest.Part is not null && session.Initiative.Theory.All(part => part.Id != suggest.Part) ? Refusal.NoSuchPart : null);
        return refusal is not null
            ? refusal
            : new Suggested(suggest.Suggestion, who.Id, suggest.Risk, suggest.Reason, suggest.Into, suggest.Part);
    }
}
