namespace PreMortem.Web.Library;

/// <summary>The command <c>premortem templates check [DIR]</c>.</summary>
public static class TemplatesCheck
{
    /// <summary>Writes one line an error, or one line that says how many templates are in force.</summary>
    /// <param name="dir">The leader's own folder; null checks the shipped templates alone.</param>
    /// <returns>The exit code: 0 without errors, 2 with.</returns>
    public static int Run(string? dir, TextWriter output)
    {
        var (library, errors) = TemplateFolder.Load(dir);
        foreach (var error in errors)
        {
            output.WriteLine(error);
        }

        if (errors.Count == 0)
        {
            output.WriteLine($"{library.Count} templates, no errors");
        }

        return errors.Count == 0 ? 0 : 2;
    }
}
