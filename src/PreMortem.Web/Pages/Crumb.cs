namespace PreMortem.Web.Pages;

/// <summary>A step of the way to a page. The last one, where one is, has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
