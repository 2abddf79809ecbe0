using System.Net.Http.Headers;
using PreMortem.Core.Sessions;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Pages;

namespace PreMortem.Web.Tests.Papers;

/// <summary>CN, feedback forms and facilitators' reflection: from a seat and from whoever led to the exported Markdown (PA, CL6, MR9).</summary>
public sealed class CNFeedbackAndReflection
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatPeopleAnswerAndWhatTheLeaderSawIsInTheExport(bool anonymous)
    {
        await using var server = new RoomServer();
        await server.InitializeAsync();
        var code = await server.OpenSession(anonymous);
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        await using var ana = await Person.Enter(server, code, "participant", "Ana Ortiz", "Willow Elementary");
        await using var ben = await Person.Enter(server, code, "participant", "Ben Okoye", "Maple Middle");
        await leader.Does("advance", new { to = "close", @override = "A rehearsal." });
        await ana.UntilPhase("close");
        await ana.Does("giveFeedback", new { text = "Worth the hour." });
        await ana.Does("giveFeedback", new { text = "Who pays after June?", question = "unclear" });
        await ben.UntilPhase("close");
        await ben.Does("giveFeedback", new { text = "Aides are never asked | not once.", question = "onlyHere" });
        await ben.Does("giveFeedback", new { text = "And when does it begin?", question = "unclear" });
        await leader.Until(records => (int?)records["closing/unclear"]["answered"] == 2);

        var everything = await server.Everything(code) + leader.Client.AllFrames + ana.Client.AllFrames;
        Assert.DoesNotContain("Aides are never asked", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("And when does it begin?", everything, StringComparison.Ordinal);

        await leader.Does("nothingChanged", new { why = "It was a rehearsal." });
        await leader.Does("setReview", new { date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30)) });
        await leader.Does("closeSession");
        var record = $"/sessions/{JoinCode.Format(code)}/record";
        await Leader(server).Send(record, $"{record}/reflection", ("version", "0"), ("engaged", "Over the bell schedule."), ("unheard", "The aides\nand the bus drivers."), ("vague", "“Support” meant three things."), ("next", "Half an hour longer."));

        var markdown = await server.Markdown();
        Assert.Contains(
            """
            ## Feedback

            - “Worth the hour.”
            - **Question** What was said here that is not said elsewhere?
              - “Aides are never asked \| not once.”
            - **Question** What is still unclear about the plan?
              - “And when does it begin?”
              - “Who pays after June?”

            ## Reflection

            - When the room was most engaged: Over the bell schedule.
            - Whose view was not heard: The aides \
              and the bus drivers.
            - Where words hid a difference: “Support” meant three things.
            - What to do differently: Half an hour longer.
            """,
            markdown,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Ortiz", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Okoye", markdown, StringComparison.Ordinal);
    }

    private static Visitor Leader(RoomServer server)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.LeaderKey);
        return new Visitor(http);
    }
}
