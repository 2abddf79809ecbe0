using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Webhooks;

/// <summary>The program is killed between what happened and the answer of who was told.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task AMessageOutlivesKillAndComesAgainWithItsId_WH3_WH4()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = 0;
        await using var program = await RunningProgram.Start(new Dictionary<string, string>(StringComparer.Ordinal) { ["PREMORTEM_WEBHOOKS_INSIDE"] = "true" });
        using var http = program.Http();
        (await http.PostAsJsonAsync("/api/webhooks", new { url = receiver.Url }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var code = await program.OpenSession(anonymous: true);
        await using (var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader"))
        {
            await EarlierMeeting.Close(leader);
        }

        var first = await receiver.Next();
        await program.Kill();
        receiver.Answers = StatusCodes.Status200OK;
        await program.StartAgain();
        var again = await receiver.Next();
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
    }
}
