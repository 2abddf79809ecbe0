using System.Text.Json.Serialization;
using PreMortem.Core.Library;

namespace PreMortem.Core.Sessions;

/// <summary>
/// What a person asks of a room: a closed union, named on the wire by <c>type</c> (product.md, “Contract for programs”).
/// Ids of reasons, risks and offers are the client's own short unique strings.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TickPlan), "tickPlan")]
[JsonDerivedType(typeof(GiveConfidence), "giveConfidence")]
[JsonDerivedType(typeof(WriteReason), "writeReason")]
[JsonDerivedType(typeof(RewordReason), "rewordReason")]
[JsonDerivedType(typeof(RemoveReason), "removeReason")]
[JsonDerivedType(typeof(RestoreReason), "restoreReason")]
[JsonDerivedType(typeof(RankReasons), "rankReasons")]
[JsonDerivedType(typeof(ShareReason), "shareReason")]
[JsonDerivedType(typeof(PassTurn), "passTurn")]
[JsonDerivedType(typeof(TellPod), "tellPod")]
[JsonDerivedType(typeof(TellNext), "tellNext")]
[JsonDerivedType(typeof(SendUp), "sendUp")]
[JsonDerivedType(typeof(HadThisToo), "hadThisToo")]
[JsonDerivedType(typeof(AnswerMode), "answerMode")]
[JsonDerivedType(typeof(AdoptMode), "adoptMode")]
[JsonDerivedType(typeof(PickConcerns), "pickConcerns")]
[JsonDerivedType(typeof(RateRisk), "rateRisk")]
[JsonDerivedType(typeof(NotClear), "notClear")]
[JsonDerivedType(typeof(Suggest), "suggest")]
[JsonDerivedType(typeof(OfferResponse), "offerResponse")]
[JsonDerivedType(typeof(Commit), "commit")]
[JsonDerivedType(typeof(GiveFeedback), "giveFeedback")]
[JsonDerivedType(typeof(AskQuestion), "askQuestion")]
[JsonDerivedType(typeof(AnswerSign), "answerSign")]
[JsonDerivedType(typeof(ImDone), "imDone")]
[JsonDerivedType(typeof(ChangeSeat), "changeSeat")]
[JsonDerivedType(typeof(Advance), "advance")]
[JsonDerivedType(typeof(GoBack), "goBack")]
[JsonDerivedType(typeof(ExtendTimer), "extendTimer")]
[JsonDerivedType(typeof(PauseTimer), "pauseTimer")]
[JsonDerivedType(typeof(ResumeTimer), "resumeTimer")]
[JsonDerivedType(typeof(ShowPart), "showPart")]
[JsonDerivedType(typeof(ShowNext), "showNext")]
[JsonDerivedType(typeof(EndPods), "endPods")]
[JsonDerivedType(typeof(ShowLens), "showLens")]
[JsonDerivedType(typeof(ShowMode), "showMode")]
[JsonDerivedType(typeof(ShowRisk), "showRisk")]
[JsonDerivedType(typeof(ShowShift), "showShift")]
[JsonDerivedType(typeof(FormRisk), "formRisk")]
[JsonDerivedType(typeof(PlaceReason), "placeReason")]
[JsonDerivedType(typeof(UnplaceReason), "unplaceReason")]
[JsonDerivedType(typeof(WordRisk), "wordRisk")]
[JsonDerivedType(typeof(TieRisk), "tieRisk")]
[JsonDerivedType(typeof(TagRisk), "tagRisk")]
[JsonDerivedType(typeof(MergeRisks), "mergeRisks")]
[JsonDerivedType(typeof(DropRisk), "dropRisk")]
[JsonDerivedType(typeof(ParkReason), "parkReason")]
[JsonDerivedType(typeof(PutBack), "putBack")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(CloseConcern), "closeConcern")]
[JsonDerivedType(typeof(ReopenConcern), "reopenConcern")]
[JsonDerivedType(typeof(Respond), "respond")]
[JsonDerivedType(typeof(HoldTension), "holdTension")]
[JsonDerivedType(typeof(ReleaseTension), "releaseTension")]
[JsonDerivedType(typeof(ShowItem), "showItem")]
[JsonDerivedType(typeof(SettleResponse), "settleResponse")]
[JsonDerivedType(typeof(SettleParked), "settleParked")]
[JsonDerivedType(typeof(RecordPlanChange), "recordPlanChange")]
[JsonDerivedType(typeof(NothingChanged), "nothingChanged")]
[JsonDerivedType(typeof(TakeBackChange), "takeBackChange")]
[JsonDerivedType(typeof(SetReview), "setReview")]
[JsonDerivedType(typeof(CloseSession), "closeSession")]
[JsonDerivedType(typeof(HideReason), "hideReason")]
[JsonDerivedType(typeof(HoldReason), "holdReason")]
[JsonDerivedType(typeof(ReleaseReason), "releaseReason")]
[JsonDerivedType(typeof(WriteFor), "writeFor")]
[JsonDerivedType(typeof(NoteFor), "noteFor")]
[JsonDerivedType(typeof(ChangeAgenda), "changeAgenda")]
[JsonDerivedType(typeof(HandOver), "handOver")]
[JsonDerivedType(typeof(RemoveSeat), "removeSeat")]
[JsonDerivedType(typeof(ReadmitSeat), "readmitSeat")]
[JsonDerivedType(typeof(LockDoor), "lockDoor")]
[JsonDerivedType(typeof(HurryRoom), "hurryRoom")]
public abstract record Command
{
    /// <summary>The client's UUID for this command. The same id from the same seat is done once and answered the same (CM1).</summary>
    public Guid Id { get; init; }

    /// <summary>Refuse unless the room is still in this phase (CM3).</summary>
    public PhaseKind? Phase { get; init; }
}

/// <summary>A command only a leader may send (CM2).</summary>
public abstract record LeaderCommand : Command;
