namespace PreMortem.Web.CommandLine;

/// <summary>How the program's log is written (OP1).</summary>
public enum LogForm
{
    /// <summary>A line a person reads.</summary>
    Text,

    /// <summary>A JSON object a line, for a collector; nothing else stands on that stream.</summary>
    Json,
}
