namespace PreMortem.Web.Library;

/// <summary>What is wrong in a template, and how to mend it (LB4).</summary>
/// <param name="File">From the templates folder on: <c>failure-modes/pilot-privilege.md</c>.</param>
/// <param name="Line">From 1; 0 where it is about the whole file or folder.</param>
/// <param name="Message">One sentence without a full stop.</param>
public sealed record TemplateError(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Message}" : $"{File}: {Message}";
}
