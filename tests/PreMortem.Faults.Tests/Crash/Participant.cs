using System.Globalization;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>What somebody does who has a seat: something that fits the phase, again and again.</summary>
internal sealed class Participant(Outbox box, string key, Random chance)
{
    private int _next;

    public Task<bool> DoSomething() => box.Phase switch
    {
        "write" or "lookAgain" => Write(),
        "share" => Share(),
        "form" => Suggest(),
        "concern" => Vote(),
        "treat" when Risk() is { } risk => box.Do("offerResponse", new { offer = Id("o"), risk, kind = "earlySign", text = $"Sign {_next} of {key}" }),
        "own" => box.Do("commit", new { text = $"Tomorrow {key} asks the {_next++}th time." }),
        "close" => chance.Next(2) == 0 ? box.Do("giveConfidence", new { value = chance.Next(101) }) : box.Do("giveFeedback", new { text = $"Line {_next++} of {key}" }),
        _ => box.Do("imDone", new { done = chance.Next(2) == 0 }),
    };

    private string Id(string kind) => $"{kind}{key}-{(_next++).ToString(CultureInfo.InvariantCulture)}";

    private Task<bool> Write()
    {
        var own = Own();
        return (own.Count == 0 ? 0 : chance.Next(10)) switch
        {
            < 6 => box.Do("writeReason", new { reason = Id("c"), text = $"Card {_next} of {key}: the bus never came on day {chance.Next(1000)}." }),
            < 8 => box.Do("rewordReason", new { reason = Any(own), text = $"Reworded {_next++} of {key}: nobody had the key in week {chance.Next(1000)}." }),
            8 => box.Do("removeReason", new { reason = Any(own) }),
            _ => box.Records["me"]["removed"]!.AsArray() is { Count: > 0 } removed
                ? box.Do("restoreReason", new { reason = (string)removed[0]! })
                : box.Do("rankReasons", new { order = own.OrderBy(_ => chance.Next()).ToArray() }),
        };
    }

    private Task<bool> Share()
    {
        if ((bool)box.Records["me"]["myTurn"]! && Own().Where(id => box.Records[$"reason/{id}"]["shared"] is null).ToList() is { Count: > 0 } kept)
        {
            return box.Do("shareReason", new { reason = Any(kept) });
        }

        var shared = box.Client.Of("reason/");
        return shared.Count > 0 && chance.Next(3) > 0
            ? box.Do("hadThisToo", new { reason = Any(shared), had = chance.Next(3) > 0 })
            : box.Do("imDone", new { done = chance.Next(2) == 0 });
    }

    private Task<bool> Suggest() =>
        Risk() is not { } risk ? box.Do("imDone", new { done = true })
        : chance.Next(2) == 0 ? box.Do("notClear", new { risk, unclear = chance.Next(2) == 0 })
        : box.Do("suggest", new { suggestion = Id("s"), risk, part = "P1" });

    private Task<bool> Vote() =>
        Risk() is not { } risk ? box.Do("imDone", new { done = true })
        : chance.Next(2) == 0 ? box.Do("pickConcerns", new { risks = new[] { risk } })
        : box.Do("rateRisk", new { risk, low = chance.Next(50), high = 50 + chance.Next(51), impact = "major" });

    private string? Risk() => box.Client.Of("risk/") is { Count: > 0 } risks ? Any(risks) : null;

    private List<string> Own() => [.. box.Records["me"]["reasons"]!.AsArray().Select(id => (string)id!)];

    private T Any<T>(List<T> list) => list[chance.Next(list.Count)];
}
