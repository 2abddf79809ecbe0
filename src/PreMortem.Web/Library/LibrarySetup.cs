using PreMortem.Core.Library;
using PreMortem.Web.CommandLine;

namespace PreMortem.Web.Library;

/// <summary>Puts the templates in force into a program.</summary>
public static class LibrarySetup
{
    public static IServiceCollection AddLibrary(this IServiceCollection services, Settings settings) =>
        services.AddSingleton(Load(settings));

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
