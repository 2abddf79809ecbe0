using PreMortem.Web.Access;
using PreMortem.Web.Api;
using PreMortem.Web.Calendar;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Languages;
using PreMortem.Web.Library;
using PreMortem.Web.Live;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Operations;
using PreMortem.Web.Pages;
using PreMortem.Web.Register;
using PreMortem.Web.Rehearsals;
using PreMortem.Web.Sharing;
using PreMortem.Web.Storage;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web;

/// <summary>The program: a command, and the server that most of its commands are about.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => Commands.Run(args, Console.Out, Console.Error, Terminal.OfThisProcess());

    /// <summary>The server, ready to start.</summary>
    /// <exception cref="SettingsProblem">It cannot run with these settings.</exception>
    public static WebApplication Build(Settings settings)
    {
        var builder = ServerSetup.NewBuilder(settings);

        // What the program says of itself to whoever keeps it running.
        builder.Services.AddOperations();

        // What is kept: a folder with one database in it, or a PostgreSQL that other servers use too.
        var folder = new DataFolder(settings.Data);
        builder.Services.AddStorage(settings, folder);

        // Who may do what: leaders prove a key, everybody else joins by code. What does not say that it is open is for leaders.
        builder.Services.AddAccess(settings, folder);

        // Who else may read a register: somebody with a link that a leader made.
        builder.Services.AddSharing();

        // What meetings draw on: failure modes, lenses, agendas.
        builder.Services.AddLibrary(settings);

        // Who else is told, by themselves: other programs.
        builder.Services.AddWebhooks();

        // The rooms.
        builder.Services.AddLive();

        // Other servers that serve the same rooms.
        builder.Services.AddNeighbours(settings);

        // Rooms to learn in, with simulated people.
        builder.Services.AddRehearsals();

        // Who is gone is answered by nobody after it.
        builder.Services.AddExceptionHandler<BrokenOff>();

        // What people read and fill in.
        builder.Services.AddPages();

        // The contract for programs.
        builder.Services.AddApi();

        var app = builder.Build();

        // One data folder has one program (ST9).
        app.Services.GetRequiredService<FolderHold>();
        app.Services.GetRequiredService<Telemetry>();

        // Every request: where it really came from, in which words it is answered, what a browser must refuse, a calm sentence for what nobody expected, then who is asking.
        app.UseProxies(settings);
        app.UseLanguages();
        app.UseSafeHeaders();
        app.UsePages();
        app.UseApi();
        app.UseOwnOrigin();
        var database = app.Services.GetRequiredService<Database>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = failed => BrokenOff.Is(failed.Exception) || database.IsAway(failed.Exception) });
        app.UseAuthentication();
        app.UseTooMany();
        app.UseAuthorization();
        app.UseEscapedNul();
        app.UseAntiforgery();
        app.UseTypedForms();

        // Where each feature answers.
        app.MapStaticAssets(ProgramFiles.Manifest).AllowAnonymous().Add(RoomParts.Keep);
        app.MapAccess();
        app.MapApi();
        app.MapExports();
        app.MapCalendars();
        app.MapPages();
        app.MapLive();
        return app;
    }
}
