namespace PreMortem.Web.Operations;

/// <summary>For whoever keeps the program running: what it says of itself, and to whom.</summary>
public static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<Measures>()
        .AddSingleton<Telemetry>()
        .AddHostedService<Milestones>();
}
