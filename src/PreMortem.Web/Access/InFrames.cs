namespace PreMortem.Web.Access;

/// <summary>Which pages show another of this program in a frame, and which may be shown so, by the same origin alone; no others do (AC8, LD10).</summary>
internal sealed class InFrames
{
    private InFrames()
    {
    }

    public static readonly InFrames Shows = new(), IsShown = new();

    public static InFrames? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<InFrames>();
}
