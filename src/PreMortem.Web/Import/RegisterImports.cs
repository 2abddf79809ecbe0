using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PreMortem.Core;
using PreMortem.Core.Import;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Import;

/// <summary>Brings registers back from files: looked at first, then done as one (IP1 to IP8).</summary>
public sealed class RegisterImports(RegisterStore registers, TimeProvider time)
{
    /// <param name="into">The id of the register to change; null where the file says which, or is new here.</param>
    /// <param name="chosen">Keys of conflicts in which the file's word is taken.</param>
    public ImportLook Look(string text, string? into, IReadOnlySet<string> chosen)
    {
        var read = RegisterReader.Read(text);
        return read is ReadFile.Read { File: var file } ? Look(file, into, chosen) : new ImportLook.Wrong(((ReadFile.Wrong)read).Problems);
    }

    /// <param name="seen">The mark of the preview that somebody agreed to; null where nobody looked.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public async Task<ImportResult> Apply(string text, string? into, IReadOnlySet<string> chosen, string who, string? seen = null)
    {
        switch (Look(text, into, chosen))
        {
            case ImportLook.Fresh fresh:
                return await registers.Add(fresh.Register, time.GetUtcNow()) is { } id
                    ? new ImportResult.Added(id)
                    : new ImportResult.LookAgain(Look(text, into, chosen));
            case ImportLook.Changes changes when seen is null || seen == changes.Mark:
                return changes.Preview.Edit is { } edit
                    ? await registers.Apply(changes.Id, edit, who, time.GetUtcNow()) switch
                    {
                        EditResult.Applied applied => new ImportResult.Applied(changes, applied.Change),
                        EditResult.InMeeting open => new ImportResult.InMeeting(open.Code),
                        _ => new ImportResult.LookAgain(Look(text, into, chosen)),
                    }
                    : new ImportResult.Applied(changes, null);
            case var look:
                return new ImportResult.LookAgain(look);
        }
    }

    private ImportLook Look(RegisterFile file, string? into, IReadOnlySet<string> chosen)
    {
        var named = file.Document.InitiativeId;
        if (into is not null && named.Length > 0 && named != into)
        {
            return new ImportLook.Wrong(Say("import.otherInitiative"));
        }

        var id = into ?? named;
        if (registers.Read(id, withHistory: true) is { } now)
        {
            var plain = RegisterDiff.Of(file, now, FrozenSet<string>.Empty);
            var preview = chosen.Count == 0 ? plain : RegisterDiff.Of(file, now, chosen);
            return preview.Problems.Count > 0
                ? new ImportLook.Wrong(preview.Problems)
                : new ImportLook.Changes(id, now.Initiative.Name, preview, Mark(plain));
        }

        if (into is not null)
        {
            return new ImportLook.Wrong(Say("import.noInitiative"));
        }

        var (register, notes, problems) = NewRegister.Of(file);
        return problems.Count > 0 ? new ImportLook.Wrong(problems) : new ImportLook.Fresh(register, notes);
    }

    /// <param name="plain">With no conflict chosen: which ones are is the answer to what was looked at.</param>
    private static string Mark(ImportPreview plain) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { plain.Edit, plain.Conflicts }, Json.Options))));
}
