using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Rehearsals;

/// <summary>Rooms with simulated people, to learn in before people come.</summary>
public static class RehearsalSetup
{
    public static IServiceCollection AddRehearsals(this IServiceCollection services) => services
        .AddSingleton<RehearsalStore>()
        .AddSingleton<RehearsalStart>()
        .AddSingleton<RunningRehearsals>()
        .AddSingleton<IHearing>(program => program.GetRequiredService<RunningRehearsals>())
        .AddHostedService(provider => provider.GetRequiredService<RunningRehearsals>());
}
