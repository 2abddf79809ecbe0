using PreMortem.E2E.Network;
using PreMortem.Faults.Tests.Servers;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.E2E;

/// <summary>What a story happens on.</summary>
internal static class Serving
{
    /// <summary>On how many servers a story happens that does not say. Whoever names 3 in <c>PREMORTEM_TEST_SERVERS</c> sees every story at three.</summary>
    public static int Usual { get; } = Run.Times("PREMORTEM_TEST_SERVERS", 0);

    /// <param name="servers">How many on one PostgreSQL, behind a proxy that sends each connection to any of them; 0 for one on a file.</param>
    /// <param name="arguments">More arguments for <c>serve</c>.</param>
    public static async Task<IInstallation> Start(int servers, params string[] arguments) =>
        servers > 0 ? await Cluster.Start(servers, Postgres.Shared, arguments) : await RunningProgram.Start(arguments: arguments);
}
