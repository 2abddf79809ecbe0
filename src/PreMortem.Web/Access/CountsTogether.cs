using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Access;

/// <summary>What one server counts, all count: whoever tries at another goes on where they left off (PQ8).</summary>
public abstract class CountsTogether : IHearing
{
    private readonly INeighbours? _others;
    private readonly string _name;

    /// <param name="others">Null where there is one server.</param>
    private protected CountsTogether(INeighbours? others) => (_others, _name) = (others, GetType().Name);

    /// <inheritdoc/>
    void IHearing.Hear(char about, IReadOnlyList<string> of)
    {
        foreach (var said in about == Word.Count ? of.Select(one => one.Split('/')) : [])
        {
            if (said is [var name, .. var parts, _] && name == _name)
            {
                Counted([.. parts.Select(Uri.UnescapeDataString)]);
            }
        }
    }

    /// <summary>Tells the others.</summary>
    protected void Tell(params ReadOnlySpan<string> parts) => _others?.Count(_name, parts);

    /// <summary>Somebody tried at another server.</summary>
    protected abstract void Counted(IReadOnlyList<string> parts);
}
