namespace PreMortem.Core.Import;

/// <summary>Reads a register's own Markdown or JSON (IP1).</summary>
public static class RegisterReader
{
    /// <summary>The most that is read, in bytes: a register of 500 risks and 5,000 reasons takes about a fifth of it.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const string NoRegister = "This is no register. Import the Markdown or the JSON that a register page downloads.";

    public static ReadFile Read(string text)
    {
        var start = text.AsSpan().TrimStart("\ufeff \t\r\n");
        return start.StartsWith("{") ? JsonRegister.Read(text.TrimStart('\ufeff'))
            : start.StartsWith("#") ? MarkdownRegister.Read(text)
            : new ReadFile.Wrong(new ImportProblem(null, null, NoRegister));
    }
}
