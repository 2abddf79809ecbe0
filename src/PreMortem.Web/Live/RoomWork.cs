using PreMortem.Core.Sessions;
using PreMortem.Core.Views;
using PreMortem.Web.Rehearsals;

namespace PreMortem.Web.Live;

/// <summary>What waits in a room's mailbox.</summary>
internal abstract record RoomWork
{
    /// <summary>Answers that it was not done, where somebody waits for an answer.</summary>
    public virtual void Fail(Refusal why)
    {
    }

    /// <summary>Somebody wants in.</summary>
    /// <param name="Simulated">One of a rehearsal's people; no client can say so.</param>
    public sealed record Come(string Connection, EnterRequest Request, TaskCompletionSource<object> Answer, Simulated? Simulated = null) : RoomWork
    {
        public override void Fail(Refusal why) => Answer.TrySetResult(Reply.Refused(why));
    }

    public sealed record Do(string Seat, Command Command, TaskCompletionSource<Reply> Answer) : RoomWork
    {
        public override void Fail(Refusal why) => Answer.TrySetResult(Reply.Refused(why));
    }

    public sealed record Typing(string Seat, bool IsTyping) : RoomWork;

    /// <summary>What a leader has open; null where nothing is.</summary>
    public sealed record WorkingOn(string Seat, string? What) : RoomWork;

    /// <summary>Another server has stored something.</summary>
    public sealed record Grown : RoomWork;

    /// <summary>Who is in the room at other servers now.</summary>
    public sealed record Elsewhere(IReadOnlyList<Presence> Presences) : RoomWork;

    public sealed record Gone(string Connection) : RoomWork;

    /// <summary>A deadline, a frame that is due, or a pause in typing.</summary>
    public sealed record Wake : RoomWork;

    /// <summary>Somebody reads the room from outside, and waits for the look at what others have stored.</summary>
    public sealed record Ask(TaskCompletionSource Looked) : RoomWork
    {
        public override void Fail(Refusal why) => Looked.TrySetResult();
    }
}
