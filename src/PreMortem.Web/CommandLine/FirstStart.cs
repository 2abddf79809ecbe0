using PreMortem.Core;
using PreMortem.Web.Access;
using PreMortem.Web.Storage;

namespace PreMortem.Web.CommandLine;

/// <summary>The one question of the very first start, asked only where somebody sits at the window (GK2).</summary>
internal static class FirstStart
{
    /// <summary>Whether this folder has never been served from. Asked before anything is made there.</summary>
    public static bool Is(Settings settings) => settings.Database is null && !File.Exists(Path.Combine(settings.Data, "premortem.db"));

    /// <returns>The name to sign changes with; null where none was given or nobody can be asked.</returns>
    public static string? AskName(Terminal terminal, TextWriter output)
    {
        if (terminal.Ask is not { } answers)
        {
            return null;
        }

        output.WriteLine("Welcome to PreMortem. One question, then it runs.");
        output.Write("What is your name? What you change is signed with it (Enter to leave it out): ");
        output.Flush();
        return answers.ReadLine()?.Trim() is { Length: > 0 } name ? TypedText.Of(name[..Math.Min(name.Length, LeaderName.Longest)]) : null;
    }

    /// <summary>A key of their own, so that their name stands in the history of every register.</summary>
    /// <returns>Null where it could not be kept; the installation's own key does as well.</returns>
    public static async Task<string?> MakeKey(IServiceProvider services, string name)
    {
        try
        {
            var key = await services.GetRequiredService<KeyStore>().Add(name, name, services.GetRequiredService<TimeProvider>().GetUtcNow());
            services.GetRequiredService<LeaderKeys>().Refresh();
            return key;
        }
        catch (StorageUnavailable)
        {
            return null;
        }
    }
}
