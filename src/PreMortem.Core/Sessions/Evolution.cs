namespace PreMortem.Core.Sessions;

/// <summary>The fold: what a session is after one more entry. Total, and the same for a replay and for a live room (ST10).</summary>
public static class Evolution
{
    /// <summary>Replays a log. Throws where the log does not begin with the session's opening.</summary>
    public static Session Replay(IEnumerable<Entry> log)
    {
        Session? session = null;
        foreach (var entry in log)
        {
            session = session is null ? Open(entry) : session.After(entry);
        }

        return session ?? throw new ArgumentException("The log is empty.", nameof(log));
    }

    public static Session Open(Entry first)
    {
        if (first.Facts.Count == 0 || first.Facts[0] is not SessionOpened opened)
        {
            throw new ArgumentException("A log begins with the opening of its session.", nameof(first));
        }

        var session = new Session
        {
            Code = opened.Code,
            InitiativeId = opened.InitiativeId,
            Initiative = opened.Initiative,
            PlanVersion = opened.PlanVersion,
            Rehearsal = opened.Rehearsal,
            Agenda = opened.Agenda,
            Spare = opened.Spare,
            Behind = [.. opened.Agenda.Phases.Take(1).Select(phase => phase.Kind)],
            Anonymous = opened.Anonymous,
            Level = opened.Level,
            Site = opened.Site,
            Lenses = opened.Lenses,
            Patterns = opened.Patterns,
            Modes = opened.Modes,
            Carried = opened.Carried,
            CarriedParked = opened.CarriedParked,
            OpenedAt = first.At,
        };
        return first.Facts.Skip(1).Aggregate(session, (state, fact) => state.After(fact, first.Version)) with { Version = first.Version };
    }

    /// <summary>The session as it would be with these facts, for deciding what follows from them.</summary>
    internal static Session Assuming(this Session session, IEnumerable<Fact> facts) =>
        facts.Aggregate(session, (state, fact) => state.After(fact, session.Version));

    public static Session After(this Session before, Entry entry)
    {
        var after = before;
        foreach (var fact in entry.Facts)
        {
            after = after.After(fact, entry.Version);
        }

        if (!ReferenceEquals(after.Forming, before.Forming) && !entry.Facts.Any(fact => fact is Undone or PhaseEntered or ReasonHidden or ReasonReleased or ReasonWritten))
        {
            after = after with { Past = after.Past.Push(before.Forming) };
        }

        if (entry.Seat is { } seat && entry.Command != Guid.Empty)
        {
            after = after with { Answered = after.Answered.SetItem(new(seat, entry.Command), entry.Version) };
        }

        return after with { Version = entry.Version };
    }

    private static Session After(this Session s, Fact fact, long version) => fact switch
    {
        SessionSealed f => s with { Sealed = f.Sites },
        SeatTaken f => s with { Seats = s.Seats.Add(f.Seat, Folds.NewSeat(f)), WithoutDevice = f.Entered is true ? s.WithoutDevice.Add(f.Seat) : s.WithoutDevice },
        SeatChanged f => s.Seat(f.Seat, seat => seat with { Name = f.Name, Site = f.Site, Role = f.Role }),
        SeatRemoved f => s.Seat(f.Seat, seat => seat with { Removed = true, CountedOn = f.Counted is true }),
        SeatReadmitted f => s.Seat(f.Seat, seat => seat with { Removed = false, CountedOn = false }),
        LeadHandedOver f => s with { Lead = f.Seat },
        PhaseNoted f => s with { Notes = f.Text.Length == 0 ? s.Notes.Remove(f.Kind) : s.Notes.SetItem(f.Kind, f.Text) },
        AgendaChanged f => s.Change(f),
        DoorLocked f => s with { DoorLocked = f.Locked },
        RoomHurried f => s with { Hurried = f.Hurried },
        DoneSaid f => s.Seat(f.Seat, seat => seat with { Done = f.Done }),
        GateOverridden f => s with { Overrides = s.Overrides.Add(new(s.TitleOf(f.Phase), f.Why)) },
        PhaseEntered f => s.Enter(f),
        TimerExtended f => s with { Clock = new(f.EndsAt, f.Remaining) },
        TimerPaused f => s with { Clock = s.Clock with { EndsAt = null, Remaining = f.Remaining } },
        TimerResumed f => s with { Clock = s.Clock with { EndsAt = f.EndsAt, Remaining = null } },
        TimeRanOut => s with { Clock = s.Clock with { RanOut = true } },
        WritingLocked => s with { Clock = s.Clock with { Locked = true } },

        PlanTicked f => s.Gave(f.Seat, seat => seat with { Ticked = f.Ticked }),
        PartShown f => s with { Part = f.Part },
        QuestionAsked f => s with { Questions = s.Questions.Add(new(f.Question, f.Seat, f.Text)) },
        ConfidenceGiven { Stage: ConfidenceStage.Before } f => s.Gave(f.Seat, seat => seat with { Before = f.Value }),
        ConfidenceGiven f => s.Gave(f.Seat, seat => seat with { After = f.Value }),

        ReasonWritten f => s.Write(f, version),
        ReasonReworded f => s.Reason(f.Reason, reason => reason with { Text = f.Text, Vague = f.Vague, SentBack = reason.Hidden is not null }),
        ReasonRemoved f => s.Stand(f.Reason, stands: false),
        ReasonRestored f => s.Stand(f.Reason, stands: true),
        ReasonsRanked f => s.Seat(f.Seat, seat => seat with { Ranked = [.. f.Order] }),
        ReasonHidden f => s.Hide(f),
        ReasonReleased f => s.Release(f),
        LensShown f => s with { Lens = f.Lens },

        TurnsDrawn f => s with { Sharing = s.Sharing with { Turns = f.Seats } },
        RoundBegan f => s with { Sharing = s.Sharing with { Round = f.Round, SharedThisRound = false, Turn = null, Over = false, AdditionsEndAt = null, AdditionsEnded = false, InPods = false } },
        TurnGiven f => s with { Sharing = s.Sharing with { Turn = f.Seat } },
        TurnPassed f => s.Seat(f.Seat, seat => seat with { LastRound = s.Sharing.Round }),
        ReasonShared f => s.Share(f),
        ReasonFolded f => s.Fold(f),
        HadToo f => s.HadToo(f),
        AdditionsOpened f => s with { Sharing = s.Sharing with { Turn = null, Over = true, AdditionsEndAt = f.EndsAt, AdditionsEnded = false } },
        AdditionsEnded => s with { Sharing = s.Sharing with { AdditionsEnded = true } },

        PodsDrawn f => s.DrawPods(f),
        PodJoined f => s.JoinPod(f),
        ReasonToldToPod f => s.Tell(f),
        PodTurnPassed f => s.TakeTurn(f.Seat),
        ReasonSentUp f => s.SendUp(f),

        ModesRanked f => s with { ModeRanks = [.. f.Modes] },
        ModeShown f => s with { Mode = f.Mode, ModesShown = s.ModesShown.Add(f.Mode) },
        ModeWasAnswered f => s.Gave(f.Seat, seat => seat with { Answers = seat.Answers.SetItem(f.Mode, f.Answer) }),

        RiskFormed f => s.Risks(risks => risks.SetItem(f.Risk, new(f.Risk, f.Number, f.Title, f.Mode, f.Kind))),
        ReasonPlaced f => s with { Forming = s.Forming with { Places = s.Forming.Places.SetItem(f.Reason, f.Placement) } },
        RiskWorded f => s.Reworded(f),
        RiskTied f => s.Risk(f.Risk, risk => risk with { Parts = f.Parts }),
        RiskTagged f => s.Risk(f.Risk, risk => risk with { Tagged = f.Tags }),
        RisksMerged f => s.Merge(f),
        RiskDropped f => s.Moved(f.Risk, Placement.None).Risk(f.Risk, risk => risk with { Gone = f.Why }),
        RiskTakenUp f => s.Risks(risks => risks.SetItem(f.Risk, s.FindCarried(f.Risk)!.TakenUp())),
        PartPutBack f => s with { PutBackNow = f.Part, PutBack = f.Part is null || s.PutBack.Contains(f.Part) ? s.PutBack : s.PutBack.Add(f.Part) },
        Undone => s.TakeBack(),
        Suggested f => s with { Suggestions = s.Suggestions.Add(f) },

        ConcernsPicked f => s.Gave(f.Seat, seat => seat with { Picks = f.Risks }),
        RiskRated f => s.Gave(f.Seat, seat => seat with { Ratings = seat.Ratings.SetItem(f.Risk, new(f.Low, f.High, f.Impact)) }),
        MarkedUnclear f => s.Gave(f.Seat, seat => seat with { Unclear = f.Unclear ? seat.Unclear.Add(f.Risk) : seat.Unclear.Remove(f.Risk) }),
        ConcernClosed => s with { ConcernClosed = true, Counted = s.Counted.Union(s.People.Select(seat => seat.Id)) },
        ConcernReopened => s with { ConcernClosed = false },

        RiskShown f => s with { Risk = f.Risk },
        Responded f => s.Risk(f.Risk, risk => risk with { Responded = f.Response }),
        TensionHeld f => s.Risk(f.Risk, risk => risk with { Tension = f.Tension }),
        TensionReleased f => s.Risk(f.Risk, risk => risk with { Tension = null }),
        ResponseOffered f => s with { Offers = s.Offers.Add(f) },
        ItemShown f => s with { Item = f.Item },
        SignAnswered f => s.Gave(f.Seat, seat => seat with { Signs = seat.Signs.SetItem(f.Risk, new(f.Seen, f.Where, f.Note)) }),
        ResponseSettled f => s.Risk(f.Risk, risk => risk with { Responded = f.Response }),
        ParkedSettled f => s with { Forming = s.Forming with { Settled = s.Forming.Settled.SetItem(f.Parked, f) } },
        PlanChanged f => s with { PlanChanges = s.PlanChanges.Add(f.Text), NothingChanged = null },
        PlanKept f => s with { NothingChanged = f.Why },
        PlanChangeTakenBack { Text: { } text } => s with { PlanChanges = s.PlanChanges.RemoveAt(s.PlanChanges.FindLastIndex(one => one == text)) },
        PlanChangeTakenBack => s with { NothingChanged = null },
        CommitmentMade f => s.Gave(f.Seat, seat => seat with { Commitment = f.Text }),
        FeedbackGiven { Question: { } question } f => s.Gave(f.Seat, seat => seat with { Closing = ClosingQuestions.With(seat.Closing, new(question, f.Text)) }),
        FeedbackGiven f => s.Gave(f.Seat, seat => seat with { Feedback = f.Text }),
        ShiftShown => s.ShowShift(),
        ReviewSet f => s with { Review = f.Date },
        SessionClosed => s.ShowShift() with { Closed = true, Clock = new() },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "A fact that no fold knows."),
    };
}
