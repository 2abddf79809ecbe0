namespace PreMortem.Web.Storage;

/// <summary>Nothing was stored: the disk is full, read-only, gone or locked. Safe to try again (ST5). From PostgreSQL also: the answer to a commit was lost, and what is stored has to be read (PQ4).</summary>
public sealed class StorageUnavailable(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The log has grown since the caller read it; nothing was stored (ST4).</summary>
public sealed class VersionConflict(string code, long expected, long found)
    : Exception($"Session {code} is at version {found}, not {expected}.")
{
    public long Found { get; } = found;
}

/// <summary>Another session has this code; nothing was stored.</summary>
public sealed class CodeTaken(string code) : Exception($"The code {code} is taken.");

/// <summary>Another session of the initiative has a risk with this number; nothing was stored. Draw the next number and try again (ST7).</summary>
public sealed class RiskNumberTaken(int number) : Exception($"R{number} belongs to another session.")
{
    public int Number { get; } = number;
}
