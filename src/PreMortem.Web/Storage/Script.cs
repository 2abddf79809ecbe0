using System.Globalization;
using System.Reflection;

namespace PreMortem.Web.Storage;

/// <summary>One numbered SQL script inside the program.</summary>
/// <param name="Needs">The number of the last script that a program must know to work with what this one makes.</param>
internal sealed record Script(int Number, string Name, int Needs, string Sql)
{
    private const string NeedsLine = "-- needs ";

    /// <summary>Those of a folder, in order. One whose first line is <c>-- needs 13</c> keeps earlier programs away; any other lets them work on.</summary>
    public static IReadOnlyList<Script> Of(string folder)
    {
        var program = Assembly.GetExecutingAssembly();
        return
        [
            .. program.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(name[folder.Length..], Text(program, name))),
        ];
    }

    private static Script Read(string name, string sql) => new(
        int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture),
        name,
        sql.StartsWith(NeedsLine, StringComparison.Ordinal) ? int.Parse(sql.AsSpan(NeedsLine.Length, sql.IndexOf('\n', StringComparison.Ordinal) - NeedsLine.Length), CultureInfo.InvariantCulture) : 0,
        sql);

    private static string Text(Assembly program, string name)
    {
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
