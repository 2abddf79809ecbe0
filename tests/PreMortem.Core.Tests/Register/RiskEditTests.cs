using System.Text.Json;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests.Register;

public sealed class RiskEditTests
{
    [Fact]
    public void WhatAPatchDoesNotNameStaysAsItWas_RG1()
    {
        var edited = Rows.Edited(Rows.Risk, new(3, Title: "  Minutes went to make-up tests ", Response: new ResponsePatch(Owner: "Design team")));

        Assert.Equal(Rows.Risk with { Title = "Minutes went to make-up tests", Response = new(Owner: "Design team"), Version = 4 }, edited);
    }

    [Fact]
    public void NullOrBlankClears_RG1()
    {
        var risk = Rows.Risk with { Kind = FailureKind.Architecture, Response = new(ResponseKind.Avoid, "Fix the schedule", TryBy: new DateOnly(2026, 11, 1)) };

        var edited = Rows.Edited(risk, new(3, Cause: " ", Kind: null, Response: new ResponsePatch(Kind: null, TryBy: null)));

        Assert.Equal(risk with { Cause = "", Kind = null, Response = new(Action: "Fix the schedule"), Version = 4 }, edited);
    }

    [Fact]
    public void APatchReadFromJsonTellsAbsentFromNull_RG1()
    {
        var patch = JsonSerializer.Deserialize<RiskPatch>("""{"version":3,"cause":null,"response":{"owner":"Ana"},"nextReview":"2026-12-01"}""", Json.Options)!;

        Assert.False(patch.Title.IsSet);
        Assert.True(patch.Cause.IsSet);
        Assert.Equal(Rows.Risk with { Cause = "", Response = new(Owner: "Ana"), NextReview = new(2026, 12, 1), Version = 4 }, Rows.Edited(Rows.Risk, patch));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RiskPatch>("""{"owner":"Ana"}""", Json.Options));
    }

    [Fact]
    public void EveryFieldThatBecameDifferentIsALineOfHistory_RG1()
    {
        var result = Rows.Result(Rows.Risk, new(3, Title: "Minutes lost", Parts: new(["M1", "P1", "M1"]), Response: new ResponsePatch(TryBy: new DateOnly(2026, 11, 1))));

        Assert.Equal(
            [
                new(7, Rows.Now, "Ana", null, "title", "Homeroom became make-up time", "Minutes lost", 4),
                new(7, Rows.Now, "Ana", null, "parts", "P1", "M1, P1", 4),
                new(7, Rows.Now, "Ana", null, "response.tryBy", null, "2026-11-01", 4),
            ],
            Assert.IsType<EditResult.Edited>(result).Changes);
    }

    [Fact]
    public void ADayThatNobodyCanHaveMeantIsRefusedUnlessItWasThere_LM8()
    {
        var mistyped = new DateOnly(26, 11, 1);

        var refused = Assert.IsType<EditResult.Invalid>(Rows.Result(Rows.Risk, new(3, Response: new ResponsePatch(TryBy: mistyped), NextReview: mistyped)));

        Assert.Equal(["response.tryBy", "nextReview"], refused.Problems.Select(problem => problem.Field));
        Assert.Equal("Minutes lost", Rows.Edited(Rows.Risk with { NextReview = mistyped }, new(3, Title: "Minutes lost")).Title);
    }

    [Fact]
    public void APatchThatChangesNothingLeavesTheVersion_RG1()
    {
        Assert.Equal(new EditResult.Edited(Rows.Risk, []), Rows.Result(Rows.Risk, new(3, Title: Rows.Risk.Title)));
    }

    [Fact]
    public void APatchOnAnOlderVersionIsRefusedWithBoth_RG2()
    {
        Assert.Equal(new EditResult.Conflict(Rows.Risk, Yours: 2), Rows.Result(Rows.Risk, new(2, Title: "Mine")));
    }

    [Fact]
    public void APatchWithoutAVersionIsMadeOnTheRowAsItIs_RG2()
    {
        Assert.Equal(4, Rows.Edited(Rows.Risk, new(Title: "Mine")).Version);
    }

    [Fact]
    public void WhatIsTooLongIsRefusedWithTheLimit_RG3()
    {
        RiskPatch patch = new(3, Title: new string('t', 201), Cause: new string('c', 1001), Response: new ResponsePatch(Owner: new string('o', 81)));

        Assert.Equal(
            [
                "title: This has 201 characters; the most is 200.",
                "cause: This has 1001 characters; the most is 1000.",
                "response.owner: This has 81 characters; the most is 80.",
            ],
            Rows.Refused(Rows.Risk, patch));
    }

    [Fact]
    public void WhatWasTooLongBeforeDoesNotStopAnotherChange_RG3()
    {
        var risk = Rows.Risk with { Cause = new string('c', 1500) };

        Assert.Equal("Other", Rows.Edited(risk, new(3, Title: "Other")).Title);
    }

    [Fact]
    public void ARiskKeepsATitleAndThreatensPartsOfThisPlan_RG3()
    {
        Assert.Equal(["title: Give the risk a title.", "parts: Z9 is not a part of this plan."], Rows.Refused(Rows.Risk, new(3, Title: " ", Parts: new(["P1", "Z9"]))));
        Assert.Equal(["M1"], Rows.Edited(Rows.Risk, new(3, Parts: new(["M1"]))).Parts);
    }
}
