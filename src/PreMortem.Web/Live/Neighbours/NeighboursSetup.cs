using PreMortem.Web.CommandLine;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Live.Neighbours;

/// <summary>Other servers, where the database is one that many can share.</summary>
internal static class NeighboursSetup
{
    public static IServiceCollection AddNeighbours(this IServiceCollection services, Settings settings) => settings.Database is null ? services : services
        .AddSingleton(program => new ServerTable((PostgresDatabase)program.GetRequiredService<Database>()))
        .AddSingleton<Neighbourhood>()
        .AddSingleton<INeighbours>(program => program.GetRequiredService<Neighbourhood>())
        .AddHostedService(program => program.GetRequiredService<Neighbourhood>());
}
