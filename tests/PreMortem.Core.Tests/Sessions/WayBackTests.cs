using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using static PreMortem.Core.Tests.Sessions.Story;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>Every command of a leader has a way back (LD11).</summary>
public sealed partial class WayBackTests
{
    private static readonly Dictionary<string, Type> Commands = typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(attribute => (string)attribute.TypeDiscriminator!, attribute => attribute.DerivedType, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Ways = Row().Matches(File.ReadAllText(Path.Combine(Here(), "../../../src/PreMortem.Core/SPEC.md")))
        .ToDictionary(match => match.Groups["command"].Value, match => match.Groups["way"].Value, StringComparer.Ordinal);

    [Fact]
    public void EveryCommandOfALeaderHasAWayBackInTheTable_LD11()
    {
        Assert.Equal(
            Commands.Where(pair => pair.Value.IsSubclassOf(typeof(LeaderCommand))).Select(pair => pair.Key).Order(StringComparer.Ordinal),
            Ways.Keys.Order(StringComparer.Ordinal));
        Assert.All(Ways, way => Assert.True(way.Value is "final" or "again" || Commands.ContainsKey(way.Value), $"{way.Key} is taken back by {way.Value}, which nobody can send."));
        Assert.Equal(["closeSession", "showShift"], Ways.Where(way => way.Value == "final").Select(way => way.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatTheRoomUndoesIsAsItWasBefore_LD11()
    {
        (string Name, Story In, Command Does)[] undone =
        [
            ("formRisk", OnTheWall(PhaseKind.Form), new FormRisk("k1", "a1")),
            ("placeReason", Formed(PhaseKind.Form), new PlaceReason("a2", "k2")),
            ("unplaceReason", Formed(PhaseKind.Form), new UnplaceReason("a2")),
            ("wordRisk", Formed(PhaseKind.Form), new WordRisk("k1", "Other words")),
            ("tieRisk", Formed(PhaseKind.Form), new TieRisk("k1", ["P1"])),
            ("tagRisk", Formed(PhaseKind.Form), new TagRisk("k1", Safeguards: "a second coach")),
            ("mergeRisks", Formed(PhaseKind.Form), new MergeRisks("k1", "k2")),
            ("dropRisk", Formed(PhaseKind.Form), new DropRisk("k1", "a wish")),
            ("parkReason", Formed(PhaseKind.Form), new ParkReason("a1", new(2027, 1, 1))),
            ("respond", Voted(PhaseKind.Treat), new Respond("k1", Owner: "Dee")),
            ("holdTension", Voted(PhaseKind.Treat), new HoldTension("k1", "tight", "loose", new(2027, 1, 1))),
            ("releaseTension", Voted(PhaseKind.Treat).Given(Leader, new HoldTension("k1", "tight", "loose", new(2027, 1, 1))), new ReleaseTension("k1")),
            ("settleResponse", Later(PhaseKind.Review), new SettleResponse("R1", Settlement.Done)),
            ("settleParked", Later(PhaseKind.Review), new SettleParked("H3KQ7R-p1", ParkedOutcome.Dropped, Why: "It is over.")),
        ];
        Assert.Equal(Ways.Where(way => way.Value == "undo").Select(way => way.Key).Order(StringComparer.Ordinal), undone.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.All(undone, one =>
        {
            var before = one.In.Session.Forming;
            var after = one.In.Given(Leader, one.Does).Session.Forming;
            Assert.NotSame(before, after);
            var back = one.In.Given(Leader, new Undo()).Session.Forming;
            Assert.True(before.Risks.SequenceEqual(back.Risks) && before.Places.SequenceEqual(back.Places) && before.Settled.SequenceEqual(back.Settled), one.Name);
        });
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"^\| `(?<command>\w+)` \| `?(?<way>\w+)`? \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
