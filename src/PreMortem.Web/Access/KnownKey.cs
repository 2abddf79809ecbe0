namespace PreMortem.Web.Access;

/// <summary>A key that is good now, without the key.</summary>
/// <param name="Id">Of a named key its own; <see cref="Installation"/> for this installation's.</param>
/// <param name="Name">Whose it is; null for this installation's, which is nobody's in particular.</param>
/// <param name="Mark">What a cookie of it carries (AC4).</param>
public sealed record KnownKey(string Id, string? Name, string Mark)
{
    public const string Installation = "installation";
}
