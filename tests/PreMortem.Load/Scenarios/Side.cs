using PreMortem.Load.Figures;
using PreMortem.Load.Lines;
using PreMortem.Load.Servers;

namespace PreMortem.Load.Scenarios;

/// <summary>A room full of people on one of the two servers. In the program's it is the phase Share with its round over, in which everybody's new card goes to all at once.</summary>
internal sealed class Side : IDisposable
{
    /// <summary>Where a room is when it is opened.</summary>
    public const string First = "gather";

    private const int WarmUpRate = 50;

    private readonly List<int> _acknowledged = [];
    private int _next = 1;
    private int _turn;

    private Side(Room room, Crowd crowd, Desk? desk) => (Room, Crowd, Desk) = (room, crowd, desk);

    public Room Room { get; }

    public Crowd Crowd { get; }

    public Desk? Desk { get; }

    public string Name => Room.Server.Name;

    /// <summary>Every card of this room that was answered <c>done</c>.</summary>
    public IReadOnlyList<int> Acknowledged => _acknowledged;

    /// <param name="phase">Where the program's room is to be; it goes there before anybody comes.</param>
    public static async Task<Side> Open(Server server, int people, string phase = "share")
    {
        var room = await server.OpenRoom();
        Desk? desk = null;
        if (server is ProgramServer)
        {
            desk = await Desk.Open(room);
            if (phase != First)
            {
                await desk.Does("advance", $"\"to\":\"{phase}\"");
            }
        }

        return new(room, new Crowd(room, people), desk);
    }

    /// <summary>A new run: the cards that are counted from now on.</summary>
    /// <param name="reach">How many have to get each: all unless said otherwise.</param>
    public Cards Count(int most, int? reach = null)
    {
        var cards = new Cards(_next, most, Crowd.Count, reach);
        _next += most;
        Crowd.Cards = cards;
        Crowd.Finished = null;
        return cards;
    }

    /// <summary>The next person in turn hands a card in.</summary>
    /// <param name="message">The message for a number; a card unless said otherwise.</param>
    public void Submit(Func<int, string>? message = null) => Crowd.Submit(Crowd.Everybody[_turn++ % Crowd.Count], message);

    /// <summary>Hands cards in so that this many are always outstanding: until its sender has both the answer and the card, a card is outstanding.</summary>
    /// <param name="milliseconds">After this long no more are handed in.</param>
    public void SubmitAll(Cards cards, int outstanding, double milliseconds)
    {
        var end = Time.Now + Time.Ticks(milliseconds);
        Crowd.Finished = _ =>
        {
            if (Time.Now < end)
            {
                Submit();
            }
        };
        for (var i = 0; i < Math.Min(outstanding, cards.Most); i++)
        {
            Submit();
        }
    }

    /// <summary>Everybody comes in, a few at a time, and nothing more is said.</summary>
    public async Task Gather()
    {
        await Crowd.ComeIn(fewAtATime: 200);
        await Crowd.UntilQuiet();
    }

    /// <summary>Unmeasured.</summary>
    public async Task WarmUp(Bench bench)
    {
        await Gather();
        var cards = Count(bench.WarmUp);
        await Pace.Keep(Pace.Within(bench.WarmUp / (double)WarmUpRate, bench.WarmUp), _ => Submit());
        await Settle(cards, bench.Table, "warm-up");
        Crowd.Go();
    }

    /// <summary>Waits until all is everywhere, and tells what is wrong.</summary>
    public async Task Settle(Cards cards, Table table, string scenario)
    {
        await Crowd.UntilDone();
        if (cards.Reach < Crowd.Count)
        {
            await Crowd.UntilQuiet();
        }

        lock (Crowd.Gate)
        {
            _acknowledged.AddRange(cards.Acknowledged);
            if (!cards.IsDone || cards.Refusals.Count > 0 || cards.Deliveries != (long)cards.Sent * cards.Reach)
            {
                table.Wrong($"{scenario}, {Name}: {cards.Sent} handed in, {cards.Answered} answered, {cards.Refusals.Count} refused ({cards.Refusals.FirstOrDefault()}), {cards.Deliveries} of {(long)cards.Sent * cards.Reach} deliveries.");
            }

            if (Crowd.Problems.Count > 0)
            {
                table.Wrong($"{scenario}, {Name}: {Crowd.Problems.Count} lines broke: {Crowd.Problems[0]}");
                Crowd.Forgive();
            }
        }
    }

    /// <summary>Every card that was answered <c>done</c> is in the database.</summary>
    public async Task CheckStored(Table table, string scenario)
    {
        if (Room.Server is ProgramServer ours)
        {
            var stored = await ours.StoredCards();
            var missing = _acknowledged.Where(card => !stored.Contains(card)).ToList();
            Table.Say($"{scenario}: {_acknowledged.Count} cards acknowledged, {_acknowledged.Count - missing.Count} of them in the database");
            if (missing.Count > 0)
            {
                table.Wrong($"{scenario}: {missing.Count} acknowledged cards are not in the database, first {missing[0]}.");
            }
        }
    }

    public void Dispose()
    {
        Crowd.Dispose();
        Desk?.Dispose();
    }
}
