using PreMortem.Web.CommandLine;
using PreMortem.Web.Operations;
using PreMortem.Web.Storage.Backups;
using PreMortem.Web.Storage.Postgres;

namespace PreMortem.Web.Storage;

/// <summary>The database in the data folder, its one writer and its stores.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, Settings settings, DataFolder folder)
    {
        var database = Opened.Open(settings, () => folder);
        if (database is DatabaseFile file)
        {
            services.AddSingleton(file).AddSingleton(folder.Backups).AddHostedService<DailyBackup>();
        }

        if (database is PostgresDatabase shared)
        {
            services.AddSingleton<TimeProvider>(shared.Clock);
        }

        return services
            .AddSingleton(folder)
            .AddSingleton<FolderHold>()
            .AddSingleton(_ => database)
            .AddSingleton(program => database.NewWriter(program.GetService<Measures>(), program.GetService<ILogger<Writer>>()))
            .AddSingleton<Probe>()
            .AddExceptionHandler<DamageRead>()
            .AddExceptionHandler<AwayRead>()
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
