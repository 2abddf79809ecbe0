namespace PreMortem.Load.Lines;

/// <summary>
/// How this program's own sockets complete: where they are noticed, on one thread. Read when the first socket is made. The servers that
/// are measured must not inherit it: they run as people run them.
/// </summary>
internal static class ClientSockets
{
    private static readonly string[] s_settings = ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"];

    public static void CompleteOnOneThread()
    {
        foreach (var setting in s_settings)
        {
            Environment.SetEnvironmentVariable(setting, "1");
        }
    }

    /// <summary>Takes it out of what a server of ours is started with.</summary>
    public static void LeaveOut(IDictionary<string, string?> environment)
    {
        foreach (var setting in s_settings)
        {
            environment.Remove(setting);
        }
    }
}
