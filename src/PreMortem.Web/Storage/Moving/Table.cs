namespace PreMortem.Web.Storage.Moving;

/// <summary>What a column takes.</summary>
internal enum Holds
{
    Text,
    Number,

    /// <summary>A file has 0 and 1 for it.</summary>
    YesOrNo,
}

/// <param name="Numbered">Whether the database gives it a number of its own where none is given.</param>
internal sealed record Column(string Name, Holds Holds, bool Numbered = false)
{
    /// <summary>The value of another database as this column takes it.</summary>
    /// <param name="value">A text, a number, a truth or nothing.</param>
    public object Taken(object value) => (Holds, value) switch
    {
        (Holds.YesOrNo, long number) => number != 0,
        (Holds.Number, bool yes) => yes ? 1L : 0L,
        _ => value,
    };
}

/// <param name="Key">The columns by which its rows are ordered.</param>
/// <param name="Columns">Those of the database that is filled.</param>
internal sealed record Table(string Name, string Key, IReadOnlyList<Column> Columns)
{
    public string ColumnNames => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>As it is said to a person.</summary>
    public string Said => Name.Replace('_', ' ');
}
