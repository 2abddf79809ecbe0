namespace PreMortem.Web.Storage;

/// <summary>Nothing was stored. Safe to try again (ST5). From PostgreSQL also: the answer to a commit was lost, and what is stored has to be read (PQ4).</summary>
public sealed class StorageUnavailable(string message, Exception? inner = null, WhyNotStored why = WhyNotStored.Disk) : Exception(message, inner)
{
    /// <summary>What people are told of it, and what they can do (PQ16).</summary>
    public WhyNotStored Why { get; } = why;
}

/// <summary>What kept a write from being stored, as far as it makes a difference to people (PQ16).</summary>
public enum WhyNotStored
{
    /// <summary>The file's disk is full, read-only, gone or locked: somebody has to see to it.</summary>
    Disk,

    /// <summary>The shared database cannot be reached or written; nothing was stored.</summary>
    Away,

    /// <summary>The shared database answers and takes nothing: somebody set it so, or it is a standby. Somebody has to see to it (PQ25).</summary>
    ReadOnly,

    /// <summary>The shared database went away while it stored: only what is there can tell (PQ4).</summary>
    Unknown,

    /// <summary>The program is being stopped; nothing was stored.</summary>
    Stopping,
}

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
