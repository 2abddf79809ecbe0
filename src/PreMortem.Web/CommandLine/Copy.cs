using System.Data.Common;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Moving;

namespace PreMortem.Web.CommandLine;

/// <summary><c>premortem copy</c>: a whole installation from a file to a PostgreSQL, and back (PQ10).</summary>
internal static class Copy
{
    /// <param name="from">A data folder, a database file, or what Npgsql takes.</param>
    /// <param name="to">The same; it holds nothing yet.</param>
    public static int Run(string from, string to, TextWriter output)
    {
        try
        {
            using var source = Place.ToRead(from);
            using var target = Place.ToFill(to);
            new Move(source, target, output).Run();
            return 0;
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException or StorageUnavailable)
        {
            throw new SettingsProblem($"The copy broke off ({problem.Message.TrimEnd('.')}), and nothing of it was kept; mend that, then copy again.");
        }
    }
}
