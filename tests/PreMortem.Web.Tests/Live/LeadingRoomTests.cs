namespace PreMortem.Web.Tests.Live;

/// <summary>Leading well, over the wire: who is told what, in every frame that ever came (LD2 to LD10).</summary>
public sealed class LeadingRoomTests(RoomServer server) : IClassFixture<RoomServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AHeldCardGoesFromEveryPageAndComesBackInOtherWords_LD5(bool anonymous)
    {
        var code = await server.OpenSession(anonymous);
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var screen = await Person.Enter(server, code, "screen");
        await using var ana = await Person.Enter(server, code, "participant", "Ana-Of-Walker");
        await using var ben = await Person.Enter(server, code, "participant", "Ben");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.Does("writeReason", new { reason = "a1", text = "Mr Brown never does his work." });
        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await screen.Until(records => records.ContainsKey("reason/a1"));

        await leader.Does("holdReason", new { reason = "a1", note = "NOTE-FOR-ONE: say what happened." });
        await screen.Until(records => !records.ContainsKey("reason/a1"));
        await ben.Until(records => !records.ContainsKey("reason/a1"));
        await ana.Until(records => (string?)records["reason/a1"]["hidden"] == "NOTE-FOR-ONE: say what happened.");
        await leader.Until(records => !(bool)records["held/a1"]["sentBack"]!);
        Assert.Equal(anonymous, leader.Records["held/a1"]["by"] is null);

        await ana.Does("rewordReason", new { reason = "a1", text = "The timetable was made in November." });
        await leader.Until(records => (bool)records["held/a1"]["sentBack"]!);
        await leader.Does("releaseReason", new { reason = "a1" });
        await screen.Until(records => (string?)records["reason/a1"]["text"] == "The timetable was made in November.");
        Assert.DoesNotContain("NOTE-FOR-ONE", ben.Client.AllFrames + screen.Client.AllFrames, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACardThatIsEnteredAndANoteReachTheLeaderAloneUntilTheyMay_LD4()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var other = await Person.Enter(server, code, "leader", "Mara");
        await using var screen = await Person.Enter(server, code, "screen");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await leader.Does("noteFor", new { kind = "share", text = "NOTE-FOR-LEADERS" });
        await leader.Does("writeFor", new { reason = "o1", text = "WHISPERED the bus was cut.", name = "M. Osei", site = "Walker" });
        await leader.Until(records => records.ContainsKey("reason/o1") && records.ContainsKey("note/share"));
        await other.Until(records => records.ContainsKey("note/share") && (int)records["counts"]["reasons"]! == 1);
        Assert.DoesNotContain("WHISPERED", other.Client.AllFrames + screen.Client.AllFrames + ana.Client.AllFrames, StringComparison.Ordinal);

        await leader.Does("advance", new { to = "share" });
        await leader.Does("showNext");
        await screen.Until(records => (string?)records["reason/o1"]["by"]!["name"] == "M. Osei" && (bool)records["reason/o1"]["entered"]!);
        Assert.DoesNotContain("NOTE-FOR-LEADERS", screen.Client.AllFrames + ana.Client.AllFrames, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyALeaderLooksAtWhatParticipantsAreShownAndCountsAsNobody_LD10()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await ana.Does("writeReason", new { reason = "a1", text = "SECRET it ended in May." });
        await using var anybody = await HubClient.Connect(server.Address);
        Assert.Equal("leadersOnly", (string?)(await anybody.Invoke("Enter", new { code, @as = "preview" }))!["code"]);

        await using var preview = await HubClient.Connect(server.Address, server.LeaderKey);
        var view = (await preview.Invoke("Enter", new { code, @as = "preview" }))!["records"]!.AsObject();
        Assert.Equal("write", (string?)view["phase"]!["kind"]);
        Assert.Null(view["me"]);
        Assert.Null(view["phase"]!["waiting"]);
        Assert.Equal("refused", (string?)(await preview.Invoke("Do", new { id = Guid.NewGuid(), type = "imDone", done = true }))!["status"]);
        await leader.Does("advance", new { to = "share" });
        await preview.Until(records => (string?)records["phase"]["kind"] == "share");
        Assert.Equal(1, (int)leader.Records["counts"]["here"]!);
        Assert.DoesNotContain("SECRET", preview.AllFrames, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeadersSeeWhatEachHasOpenAndTheSecondAgendaIsRefused_LD9()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        await using var mara = await Person.Enter(server, code, "leader", "Mara");
        await using var ana = await Person.Enter(server, code, "participant", "Ana");
        await mara.Asks("workingOn", new { what = "k1" });
        await leader.Until(records => (string?)records[$"seat/{mara.SeatId}"]["workingOn"] == "k1");
        await mara.Asks("workingOn");
        await leader.Until(records => records[$"seat/{mara.SeatId}"]["workingOn"] is null);
        await leader.Does("handOver", new { seat = mara.SeatId });
        await mara.Until(records => (string?)records["session"]["lead"] == mara.SeatId);

        object[] ahead = [new { kind = "write", minutes = 5 }, new { kind = "share", minutes = 9 }, new { kind = "close", minutes = 3 }];
        await leader.Does("changeAgenda", new { based = 0, ahead });
        Assert.Equal("agendaMoved", await mara.IsRefused("changeAgenda", new { based = 0, ahead }));
        await ana.Until(records => records["session"]["phases"]!.AsArray().Count == 4);
        Assert.Null(ana.Records["session"]["agendaVersion"]);
        await leader.Does("changeAgenda", new { based = 1, ahead = (object[])[new { kind = "brief", minutes = 5 }, .. ahead] });
        await ana.Until(records => records["session"]["phases"]!.AsArray().Count == 5);
    }

    [Fact]
    public async Task WhoeverWasTakenOutComesBackWithTheSameToken_LD8()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
        var ana = await Person.Enter(server, code, "participant", "Ana");
        var (seat, token) = (ana.SeatId, ana.Token);
        await leader.Does("removeSeat", new { seat });
        await leader.Until(records => (string?)records[$"out/{seat}"]["name"] == "Ana");
        await leader.Does("readmitSeat", new { seat });
        await ana.DisposeAsync();
        await using var back = await Person.Enter(server, code, "participant", seat: token);
        Assert.Equal(seat, back.SeatId);
    }
}
