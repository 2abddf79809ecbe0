using PreMortem.Core;
using PreMortem.Core.Import;
using PreMortem.Core.Register;

namespace PreMortem.Web.Import;

/// <summary>What a file would do here: a closed union.</summary>
public abstract record ImportLook
{
    private ImportLook()
    {
    }

    /// <summary>It does nothing: something is wrong with it.</summary>
    public sealed record Wrong(Seq<ImportProblem> Problems) : ImportLook
    {
        public Wrong(string sentence)
            : this([new ImportProblem(null, null, sentence)])
        {
            Own = true;
        }

        /// <summary>Said by this page in its reader's language, and not about a line of the file.</summary>
        public bool Own { get; }
    }

    /// <summary>It is a register that is not here yet (IP2).</summary>
    public sealed record Fresh(RegisterDocument Register, Seq<string> Notes) : ImportLook;

    /// <summary>It changes a register that is here (IP4).</summary>
    /// <param name="Mark">Of what the preview says. Where it is another when the changes are to be made, the register changed in between.</param>
    public sealed record Changes(string Id, string Name, ImportPreview Preview, string Mark) : ImportLook;
}

/// <summary>What came of an import: a closed union.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>A register that was not here before.</summary>
    public sealed record Added(string Id) : ImportResult;

    /// <param name="Change">By which it is undone; null where there was nothing to change.</param>
    public sealed record Applied(ImportLook.Changes Look, long? Change) : ImportResult;

    /// <summary>Nothing was done: the file is wrong, or what it would do is no longer what was looked at.</summary>
    public sealed record LookAgain(ImportLook Look) : ImportResult;

    /// <summary>Nothing was done: a row belongs to a meeting that is open (RG6).</summary>
    public sealed record InMeeting(string Code) : ImportResult;
}
