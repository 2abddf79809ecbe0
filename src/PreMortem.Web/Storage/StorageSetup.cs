using PreMortem.Web.Storage.Backups;

namespace PreMortem.Web.Storage;

/// <summary>The database in the data folder, its one writer and its stores.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder)
    {
        var database = new Database(folder.Database);
        return services
            .AddSingleton(folder)
            .AddSingleton<FolderHold>()
            .AddSingleton(_ => database)
            .AddSingleton<Writer>()
            .AddSingleton<Probe>()
            .AddSingleton(folder.Backups)
            .AddHostedService<DailyBackup>()
            .AddExceptionHandler<DamageRead>()
            .AddSingleton<SessionLog>()
            .AddSingleton<InitiativeStore>()
            .AddSingleton<RegisterStore>()
            .AddSingleton<Import.RegisterImports>()
            .AddSingleton<AskedStore>()
            .AddSingleton<DayStore>()
            .AddSingleton<NoteStore>()
            .AddSingleton<ReflectionStore>();
    }
}
