using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Live;

namespace PreMortem.E2E.Registers;

/// <summary>Puts a register beside a running program through its own stores: what a meeting that is over left behind, without the hour it takes.</summary>
internal static class Beside
{
    /// <summary>Gives the initiative's id.</summary>
    /// <param name="left">What the meeting with this code left.</param>
    public static async Task<string> Program(IInstallation program, Initiative plan, DateTimeOffset met, Func<string, RegisterWrite> left)
    {
        using var database = program.OpenDatabase();
        using var writer = database.NewWriter();
        var id = await new InitiativeStore(database, writer).Add(plan, met);
        var code = Chance.JoinCode();
        var log = new SessionLog(database, writer);
        var agenda = new Agenda("scaling", "Scaling an initiative", "", [new(PhaseKind.Gather, "Gather", 0, "", "")]);
        await log.Open(
            new(code, id, agenda.Slug, Anonymous: false, "school", "Wheatley", met, Closed: false, "gather", 1),
            new(1, met, null, Guid.Empty, [new SessionOpened(code, id, plan, agenda, false, "school", "Wheatley", [], [])]));
        await log.Append(code, 1, [new(2, met, null, Guid.Empty, [])], new("close", Closed: true), left(code));
        return id;
    }
}
