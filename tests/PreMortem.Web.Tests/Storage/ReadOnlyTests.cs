using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Storage;

/// <summary>A PostgreSQL that answers and takes nothing, as a standby does: that is what everybody is told, and all comes back by itself (PQ25).</summary>
public sealed class ReadOnlyTests(FarServer server) : IClassFixture<FarServer>, IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverybodyIsToldThatItTakesNothing_PQ25()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader", "Lee");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        await browser.GetAsync($"/lead?key={server.LeaderKey}", Stop);

        await server.TakesWrites(false);
        Anew();

        Assert.Equal("Nothing was saved: the database is read-only just now. Whoever looks after it has to let it take writes.", await Asks(""));
        Assert.StartsWith("No se guardó nada: en este momento la base de datos solo se puede leer.", await Asks("?lang=es"), StringComparison.Ordinal);
        using var ready = await server.Http.GetAsync("/readyz", Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("the database is read-only", await ready.Content.ReadAsStringAsync(Stop));
        Assert.Equal("notSaved", (string?)(await leader.Asks("advance", new { to = "write", @override = "A rehearsal." }))["code"]);

        // What is there can be read.
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/initiatives/{server.Initiative}/register", Stop)).StatusCode);
        var refused = await Assert.ThrowsAsync<StorageUnavailable>(() => server.Services.GetRequiredService<Writer>().Probe());
        Assert.Contains("is read-only", refused.Message, StringComparison.Ordinal);

        // Nobody tells the program that it takes writes again.
        await server.TakesWrites(true);
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        await Eventually.Until(async () => (await server.Http.GetAsync("/readyz", Stop)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task AServerThatNobodyAsksIsThereAgainToo_PQ25()
    {
        var others = server.Services.GetRequiredService<INeighbours>();
        await Eventually.Until(() => others.IsThere);
        await server.TakesWrites(false);
        Anew();
        await Eventually.Until(() => !others.IsThere);

        await server.TakesWrites(true);

        await Eventually.Until(() => others.IsThere);
    }

    [Fact]
    public void ADatabaseToBeMadeThatTakesNothingIsNamedSo_PQ25()
    {
        var address = Postgres.Shared.NewDatabase();
        try
        {
            var refused = Assert.Throws<SettingsProblem>(() => new PostgresDatabase(address + ";Options=-c default_transaction_read_only=on"));
            Assert.Contains("is read-only, as a standby is", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            Postgres.Shared.Drop(address);
        }
    }

    /// <summary>What decides by more than one row, a standby does not even begin.</summary>
    [Fact]
    public async Task AStandbyIsNamedSo_PQ25()
    {
        using var postgres = Postgres.Start(durable: false);
        if (!postgres.IsOurs)
        {
            return;
        }

        using var database = new PostgresDatabase(postgres.NewDatabase());
        using var writer = database.NewWriter();
        await writer.Probe();

        postgres.StandBy();

        Assert.Equal(WhyNotStored.ReadOnly, (await Assert.ThrowsAsync<StorageUnavailable>(writer.Probe)).Why);
        Assert.Equal(WhyNotStored.ReadOnly, (await Assert.ThrowsAsync<StorageUnavailable>(() => writer.Write((connection, transaction) => connection.Execute("SELECT 1", transaction: transaction)))).Why);
        postgres.Promote();
        await Eventually.Until(async () =>
        {
            try
            {
                await writer.Probe();
                return true;
            }
            catch (StorageUnavailable)
            {
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await server.TakesWrites(true);
        Anew();
    }

    /// <summary>The program's connections go by what was set when they were made.</summary>
    private void Anew() => server.Services.GetRequiredService<ServerTable>().ForgetBroken();

    private async Task<string?> Asks(string language)
    {
        using var answer = await server.Http.PostAsJsonAsync($"/api/initiatives/{server.Initiative}/sessions{language}", new { agenda = "scaling" }, Stop);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["detail"];
    }
}
