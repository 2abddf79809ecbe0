using PreMortem.Web.Import;
using PreMortem.Web.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem import</c>: a register that is new here comes in at once, changes to one that is here only with <c>--apply</c> (IP10).</summary>
internal static class Import
{
    public static async Task<int> Run(Settings settings, string file, string? into, bool apply, TextWriter output)
    {
        var text = await Text(file);
        using var stored = new Opened(settings);
        var imports = new RegisterImports(new RegisterStore(stored.Database, stored.Writer), TimeProvider.System);
        var look = imports.Look(text, into, new HashSet<string>(StringComparer.Ordinal));
        if (look is ImportLook.Changes changes)
        {
            await Print(changes, output);
            if (!apply || changes.Preview.Edit is null)
            {
                await output.WriteLineAsync(changes.Preview.Edit is null ? "There is nothing to change." : "Nothing was changed yet; add --apply to do it.");
                return 0;
            }
        }

        var seen = (look as ImportLook.Changes)?.Mark;
        switch (await imports.Apply(text, into, new HashSet<string>(StringComparer.Ordinal), "leader", seen))
        {
            case ImportResult.Added added:
                await output.WriteLineAsync(added.Id);
                return 0;
            case ImportResult.Applied applied:
                await output.WriteLineAsync($"Imported into {applied.Look.Id}.");
                return 0;
            case ImportResult.LookAgain { Look: ImportLook.Wrong wrong }:
                throw new SettingsProblem(Sentence(file, wrong));
            case ImportResult.InMeeting open:
                throw new SettingsProblem($"A risk that {file} would change is open in the meeting {Core.Sessions.JoinCode.Format(open.Code)}; import it when that meeting is closed.");
            default:
                throw new SettingsProblem("The register changed at the same moment, so nothing was imported; try again.");
        }
    }

    private static async Task<string> Text(string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            var (text, refusal) = await ImportText.Read(stream, CancellationToken.None);
            return text ?? throw new SettingsProblem(refusal!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingsProblem($"The file {file} cannot be read; name one that a register page downloaded.");
        }
    }

    private static async Task Print(ImportLook.Changes changes, TextWriter output)
    {
        foreach (var change in changes.Preview.Changes)
        {
            await output.WriteLineAsync($"R{change.Risk} {FieldNames.Read(change.Field)}: {Said(change.Field, change.Now)} → {Said(change.Field, change.Becomes)}");
        }

        foreach (var conflict in changes.Preview.Conflicts)
        {
            await output.WriteLineAsync($"R{conflict.Risk} {FieldNames.Read(conflict.Field)} was changed here too and stays: {Said(conflict.Field, conflict.Now)} (file: {Said(conflict.Field, conflict.Theirs)})");
        }

        foreach (var note in changes.Preview.Notes.Distinct())
        {
            await output.WriteLineAsync(note);
        }
    }

    private static string Said(string field, string? value) => FieldNames.Read(field, value)?.ReplaceLineEndings(" ") ?? "–";

    /// <summary>Every fault on a line of its own, so that one look at the file mends them all.</summary>
    private static string Sentence(string file, ImportLook.Wrong wrong) =>
        string.Join(Environment.NewLine, wrong.Problems.Select(problem => $"{file}: {problem.Said}"));
}
