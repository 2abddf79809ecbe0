namespace PreMortem.Web.Library;

/// <summary>What a template says under one name: a text, a list, or further fields; and the line it says it on.</summary>
internal sealed record Field(int Line, string Text)
{
    public IReadOnlyList<Field>? Items { get; init; }

    public IReadOnlyDictionary<string, Field>? Fields { get; init; }

    /// <summary>Names are read kindly: <c>Early-Signs</c> is <c>early signs</c>.</summary>
    public static string NameOf(string written) => written.Trim().Replace('-', ' ').Replace('_', ' ').ToLowerInvariant();
}
