namespace PreMortem.Web.Live;

/// <summary>Nothing is served live.</summary>
public sealed class NoLiveSessions : ILiveSessions
{
    public SessionStatus? Status(string code) => null;
}
