using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Pages;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Register;

/// <summary>The program with a register of one closed meeting, and a leader's browser that keeps its cookies.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    public PreMortemServer Server { get; } = new();

    public string Id { get; private set; } = "";

    public string Page => $"/initiatives/{Id}/register";

    public string Api => $"/api/initiatives/{Id}";

    public HttpClient Http { get; private set; } = null!;

    public Visitor Leader { get; private set; } = null!;

    public RegisterStore Registers => Server.Get<RegisterStore>();

    public static async Task<Shelf> With(params Risk[] risks)
    {
        Shelf shelf = new();
        await shelf.Server.InitializeAsync();
        shelf.Http = shelf.Server.Leader;
        shelf.Leader = new(shelf.Server.Leader);
        shelf.Id = await shelf.Server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);
        await shelf.Server.Get<SessionLog>().Open(Samples.Row(shelf.Id), Samples.Opening(shelf.Id));
        await shelf.Close(2, risks);
        return shelf;
    }

    /// <summary>The meeting at this version of its log, closed, with these rows written.</summary>
    public Task Close(long version, params Risk[] risks) =>
        Server.Get<SessionLog>().Append(Samples.Code, version - 1, [Samples.Empty(version)], new("close", Closed: true), Samples.Write(risks));

    /// <summary>The meeting opens again, and its rows belong to it.</summary>
    public Task Reopen(long version) =>
        Server.Get<SessionLog>().Append(Samples.Code, version - 1, [Samples.Empty(version)], new("form", Closed: false));

    /// <returns>The id of the change.</returns>
    public async Task<long> Edit(int number, RiskPatch patch) =>
        Assert.IsType<EditResult.Edited>(await Registers.Edit(Id, number, patch, "Ana", Samples.Now)).Change!.Value;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
