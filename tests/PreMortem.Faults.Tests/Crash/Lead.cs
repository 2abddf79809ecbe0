using System.Globalization;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>What the leader does: takes the room to the phase that the run has come to, and works on the register there.</summary>
internal sealed class Lead(Outbox box, Random chance)
{
    private static readonly string[] Phases = ["gather", "write", "share", "form", "concern", "treat", "own", "close"];

    private int _next;

    /// <summary>Where the room should be by now.</summary>
    public string Aim { get; set; } = "write";

    public Task<bool> DoSomething() => Array.IndexOf(Phases, box.Phase) switch
    {
        var now when now < Array.IndexOf(Phases, Aim) => Advance(),
        1 => chance.Next(5) == 0 ? box.Do("extendTimer", new { seconds = 600 }) : Done(),
        2 => chance.Next(2) == 0 ? box.Do("showNext", new { }) : box.Do("passTurn", new { }),
        3 => Form(),
        4 => chance.Next(8) == 0 ? box.Do("closeConcern", new { @override = "A rehearsal." }) : Done(),
        5 => Treat(),
        6 or 7 => chance.Next(2) == 0
            ? box.Do("recordPlanChange", new { text = $"Change {_next++} to the plan." })
            : box.Do("setReview", new { date = "2027-03-01" }),
        _ => Done(),
    };

    private Task<bool> Done() => box.Do("imDone", new { done = chance.Next(2) == 0 });

    private Task<bool> Advance() => box.Phase is "own"
        ? box.Do("nothingChanged", new { why = "A rehearsal." }).ContinueWith(_ => Go(), TaskScheduler.Default).Unwrap()
        : Go();

    /// <summary>An answer that came meanwhile may have told that the room is in its last phase already.</summary>
    private Task<bool> Go() => Array.IndexOf(Phases, box.Phase) + 1 is var next && next < Phases.Length
        ? box.Do("advance", new { to = Phases[Math.Max(1, next)], phase = box.Phase, @override = "A rehearsal." })
        : Done();

    private Task<bool> Form()
    {
        var risks = box.Client.Of("risk/");
        var cards = box.Client.Of("reason/");
        if (cards.Count > 0 && (risks.Count < 8 || chance.Next(4) == 0))
        {
            return box.Do("formRisk", new { risk = Id(), reason = Any(cards) });
        }

        return (risks.Count < 2 || cards.Count == 0 ? 9 : chance.Next(9)) switch
        {
            0 => box.Do("placeReason", new { reason = Any(cards), risk = Any(risks) }),
            1 => box.Do("placeReason", new { reason = Any(cards) }),
            2 => box.Do("parkReason", new { reason = Any(cards), revisit = "2027-02-01", owner = "Coach Hill" }),
            3 => box.Do("tieRisk", new { risk = Any(risks), parts = new[] { "P1", "M1" } }),
            4 => box.Do("mergeRisks", new { from = Any(risks), into = Any(risks) }),
            5 => box.Do("dropRisk", new { risk = Any(risks), why = "Said twice." }),
            6 => box.Do("undo", new { }),
            7 => box.Do("unplaceReason", new { reason = Any(cards) }),
            8 => box.Do("wordRisk", new { risk = Any(risks), title = $"Worded {_next++} times", cause = "no bus", @event = "no pupils", consequence = "no lesson" }),
            _ => box.Do("formRisk", new { risk = Id(), title = $"Risk {_next}" }),
        };
    }

    private Task<bool> Treat()
    {
        var risks = box.Client.Of("risk/");
        return (risks.Count == 0 ? 9 : chance.Next(4)) switch
        {
            0 => box.Do("respond", new { risk = Any(risks), kind = "mitigate", action = $"Action {_next++}", owner = "L. Stone", tryBy = "2026-12-22", earlySign = "Exit tickets are empty" }),
            1 => box.Do("holdTension", new { risk = Any(risks), poleA = "one plan", poleB = "many schools", revisit = "2027-02-01" }),
            2 => box.Do("releaseTension", new { risk = Any(risks) }),
            3 => box.Do("undo", new { }),
            _ => Done(),
        };
    }

    private string Id() => $"k{(_next++).ToString(CultureInfo.InvariantCulture)}-{chance.Next(1_000_000).ToString(CultureInfo.InvariantCulture)}";

    private T Any<T>(List<T> list) => list[chance.Next(list.Count)];
}
