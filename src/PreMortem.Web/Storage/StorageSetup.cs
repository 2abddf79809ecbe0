namespace PreMortem.Web.Storage;

/// <summary>The database in the data folder, its one writer and its stores.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder) =>
        services
            .AddSingleton(folder)
            .AddSingleton<FolderHold>()
            .AddSingleton(new Database(folder.Database))
            .AddSingleton<Writer>()
            .AddSingleton<SessionLog>()
            .AddSingleton<InitiativeStore>()
            .AddSingleton<RegisterStore>();
}
