using PreMortem.Core.Library;
using PreMortem.Web.CommandLine;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary>Puts the templates in force into a program.</summary>
public static class LibrarySetup
{
    /// <summary>
    /// <see cref="LivingLibrary"/> for whoever lives as long as the program; a <see cref="TemplateLibrary"/> is the one in
    /// force at the moment it is asked for, for what answers one request.
    /// </summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services, Settings settings)
    {
        var filed = Load(settings);
        var shipped = settings.Templates is null ? filed : TemplateFolder.Load(ownFolder: null).Library;
        return services
            .AddSingleton<OwnModes>()
            .AddSingleton<OwnModeUses>()
            .AddSingleton(program => new LivingLibrary(shipped, filed, program.GetRequiredService<OwnModes>(), program.GetRequiredService<TimeProvider>(), program.GetService<INeighbours>()))
            .AddSingleton<IHearing>(program => program.GetRequiredService<LivingLibrary>())
            .AddTransient(program => program.GetRequiredService<LivingLibrary>().Now);
    }

    /// <exception cref="SettingsProblem">A template has a fault: the first one, by file and line (LB4).</exception>
    public static TemplateLibrary Load(Settings settings)
    {
        var (library, errors) = TemplateFolder.Load(settings.Templates);
        return errors.Count == 0 ? library : throw new SettingsProblem(Sentence(errors));
    }

    private static string Sentence(IReadOnlyList<TemplateError> errors) => errors.Count == 1
        ? $"A template has a fault. {errors[0]}."
        : $"{errors.Count} templates have faults; see them all with “premortem templates check”. The first: {errors[0]}.";
}
