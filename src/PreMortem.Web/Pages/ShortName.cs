namespace PreMortem.Web.Pages;

public static class ShortName
{
    /// <summary>What people call a plan: its acronym where the name ends on one in brackets, or what stands before a colon; otherwise all of it.</summary>
    public static string Short(this string name)
    {
        var open = name.LastIndexOf('(');
        if (open > 0 && name.EndsWith(')') && name.Length - open - 2 is > 1 and <= 12)
        {
            return name[(open + 1)..^1];
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 ? name[..colon] : name;
    }
}
