using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Corpus;

/// <summary>A meeting in which everybody types hostile texts into whatever there is to type in, from the door to the close.</summary>
internal sealed class HostileMeeting(IPen typist, string prefix, Person leader, Person ana, Person ben, Func<string, Task> shown)
{
    private const int Name = 80;

    private static readonly DateOnly Later = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(40));

    private string Text(string field, int longest = 1000) => typist[$"{prefix}.{field}", longest];

    /// <summary>Everything there is to do; <c>shown</c> is called in each phase, when all that the phase holds has been typed.</summary>
    public async Task Run()
    {
        await leader.Does("changeSeat", new { seat = ben.SeatId, role = Text("ben.mended", Name) });
        await ana.Does("askQuestion", new { text = Text("question") });
        await shown("gather");
        await leader.Does("advance");
        await ana.Does("tickPlan", new { ticked = true });
        await leader.Does("showPart", new { part = "P1" });
        await shown("brief");
        await leader.Does("advance", new { @override = Text("brief.override") });
        await ana.Does("giveConfidence", new { value = 74 });
        await ben.Does("giveConfidence", new { value = 60 });
        await leader.Does("advance");
        await leader.Does("advance");
        await Write();
        await leader.Does("advance", new { to = "share", @override = Text("share.override") });
        await Share();
        await leader.Does("advance", new { to = "sweep", @override = Text("sweep.override") });
        await leader.UntilPhase("sweep");
        var mode = leader.Records.Keys.Where(key => key.StartsWith("mode/", StringComparison.Ordinal)).Select(key => key["mode/".Length..]).OrderBy(slug => leader.Records[$"mode/{slug}"].ToJsonString().Contains("q", StringComparison.Ordinal) ? slug : "~").First();
        await leader.Does("showMode", new { mode });
        await ana.Until(records => records.ContainsKey($"mode/{mode}"));
        await ana.Does("adoptMode", new { mode, reason = "adopted", text = Text("adopted") });
        await shown("sweep");
        await leader.Does("advance", new { to = "form", @override = Text("form.override") });
        await Form();
        await leader.Does("advance", new { to = "concern", @override = Text("concern.override") });
        await ana.UntilPhase("concern");
        await ana.Does("pickConcerns", new { risks = new[] { "k0", "k1" } });
        await ben.Does("pickConcerns", new { risks = new[] { "k0" } });
        await ana.Does("rateRisk", new { risk = "k0", low = 60, high = 90, impact = "endsIt" });
        await ana.Does("rateRisk", new { risk = "k1", low = 10, high = 30, impact = "some" });
        await ben.Does("rateRisk", new { risk = "k0", low = 10, high = 20, impact = "slight" });
        await shown("concern");
        await leader.Does("closeConcern", new { @override = Text("concern.closed") });
        await shown("concern closed");
        await leader.Does("advance", new { to = "treat", @override = Text("treat.override") });
        await Treat();
        await leader.Does("advance", new { to = "own", @override = Text("own.override") });
        await ana.UntilPhase("own");
        await ana.Does("commit", new { text = Text("commit") });
        await ben.Does("commit", new { text = Text("commit.ben") });
        await shown("own");
        await leader.Does("advance", new { to = "close", @override = Text("close.override") });
        await Close();
    }

    private async Task Write()
    {
        await leader.UntilPhase("write");
        await ana.UntilPhase("write");
        for (var card = 0; card < 4; card++)
        {
            await ana.Does("writeReason", new { reason = $"a{card}", text = Text($"card.a{card}") });
            await ben.Does("writeReason", new { reason = $"b{card}", text = Text($"card.b{card}"), part = "P1" });
        }

        await ben.Does("writeReason", new { reason = "tacit", text = Text("card.tacit"), tacit = true });
        await leader.Does("writeReason", new { reason = "l0", text = Text("card.leader") });
        await ana.Does("writeReason", new { reason = "first", text = Text("card.first") });
        await ana.Does("rewordReason", new { reason = "first", text = Text("card.reworded") });
        await shown("write");
    }

    private async Task Share()
    {
        await leader.UntilPhase("share");
        while ((bool?)leader.Records["share"]["over"] != true)
        {
            var before = (int)leader.Records["share"]["shared"]!;
            await leader.Does("showNext");
            await leader.Until(records => (int?)records["share"]["shared"] > before || (bool?)records["share"]["over"] == true);
        }

        await ben.Does("hadThisToo", new { reason = "a0" });
        await leader.Does("hideReason", new { reason = "a3", why = Text("hide.why") });
        await shown("share");
    }

    private async Task Form()
    {
        await leader.UntilPhase("form");
        await leader.Does("formRisk", new { risk = "k0", reason = "a0", title = Text("k0.title", 200) });
        await leader.Does("formRisk", new { risk = "k1", reason = "b0", title = Text("k1.title", 200) });
        await leader.Does("formRisk", new { risk = "k2", reason = "a1", title = Text("k2.title", 200) });
        await leader.Does("formRisk", new { risk = "k3", title = Text("k3.title", 200) });
        foreach (var risk in (string[])["k0", "k1"])
        {
            await leader.Does("wordRisk", new { risk, title = Text($"{risk}.worded", 200), cause = Text($"{risk}.cause"), @event = Text($"{risk}.event"), consequence = Text($"{risk}.consequence") });
            await leader.Does("tagRisk", new { risk, nature = "adaptive", safeguards = Text($"{risk}.safeguards") });
            await leader.Does("tieRisk", new { risk, parts = new[] { "P1", "M1", "A1" } });
        }

        await leader.Does("placeReason", new { reason = "b1", risk = "k0" });
        await leader.Does("placeReason", new { reason = "a2" });
        await leader.Does("parkReason", new { reason = "b2", revisit = Later, owner = Text("park.owner", Name) });
        await leader.Does("dropRisk", new { risk = "k3", why = Text("drop.why") });
        await leader.Does("putBack", new { part = "C1" });
        await ana.UntilPhase("form");
        await ana.Does("suggest", new { suggestion = "s1", risk = "k0", reason = "b3" });
        await ana.Does("suggest", new { suggestion = "s2", risk = "k0", into = "k1" });
        await ana.Does("writeReason", new { reason = "late", text = Text("card.late"), part = "C1" });
        await shown("form");
    }

    private async Task Treat()
    {
        await leader.UntilPhase("treat");
        foreach (var (risk, due) in ((string, DateOnly)[])[("k0", Later), ("k1", Later.AddDays(1))])
        {
            string Said(string field, int longest = 1000) => Text($"{risk}.{field}", longest);
            await leader.Does("respond", new
            {
                risk,
                kind = "mitigate",
                action = Said("action"),
                owner = Said("owner", Name),
                decider = Said("decider", Name),
                tryBy = due,
                earlySign = Said("earlySign"),
                threshold = Said("threshold"),
                watcher = Said("watcher", Name),
                ifState = Said("ifState"),
                ifBy = Said("ifBy"),
                thenMove = Said("thenMove"),
                coupling = "loosens",
                pattern = Said("pattern", Name),
                leverage = "goal",
                consulted = Said("consulted"),
                veto = Said("veto"),
                evidenceFrom = Said("evidenceFrom"),
                carriedBy = Said("carriedBy"),
                leads = Said("leads"),
                learns = Said("learns"),
                experience = Said("experience"),
                how = Said("how"),
                howBy = due,
            });
        }

        await leader.Does("showRisk", new { risk = "k0" });
        await ana.UntilPhase("treat");
        await ana.Does("offerResponse", new { offer = "o1", risk = "k0", kind = "action", text = Text("offer.action") });
        await ana.Does("offerResponse", new { offer = "o2", risk = "k0", kind = "earlySign", text = Text("offer.sign") });
        await ben.Does("offerResponse", new { offer = "o3", risk = "k0", kind = "owner", text = Text("offer.owner") });
        await leader.Does("holdTension", new { risk = "k2", poleA = Text("k2.poleA"), poleB = Text("k2.poleB"), revisit = Later });
        await leader.Does("recordPlanChange", new { text = Text("planChange") });
        await shown("treat");
    }

    private async Task Close()
    {
        await leader.UntilPhase("close");
        await ana.UntilPhase("close");
        await ana.Does("giveConfidence", new { value = 51 });
        await ben.Does("giveConfidence", new { value = 40 });
        await ana.Does("giveFeedback", new { text = Text("feedback") });
        foreach (var question in ana.Records.Where(pair => pair.Key.StartsWith("closing/", StringComparison.Ordinal)).Select(pair => (string)pair.Value["slug"]!).ToList())
        {
            await ana.Does("giveFeedback", new { text = Text($"feedback.{question}"), question });
        }

        await leader.Does("showShift");
        await leader.Does("setReview", new { date = Later });
        await shown("close");
        await leader.Does("closeSession");
    }
}
