namespace PreMortem.Web.Live;

/// <summary>The lines that hear the same. Coming and going costs the same in a large group as in a small one; whoever sends goes through them without a lock.</summary>
internal sealed class Group
{
    private readonly Lock _changing = new();
    private readonly HashSet<Line> _lines = [];
    private volatile Line[]? _all;
    private bool _given;

    /// <summary>Nobody is in it, and nobody can be: it was given up.</summary>
    /// <returns>Whether it is given up now.</returns>
    public bool GiveUpIfEmpty()
    {
        lock (_changing)
        {
            return _given |= _lines.Count == 0;
        }
    }

    /// <returns>False where it was given up; another takes its place.</returns>
    public bool Add(Line line)
    {
        lock (_changing)
        {
            if (_given)
            {
                return false;
            }

            _lines.Add(line);
            _all = null;
            return true;
        }
    }

    public void Remove(Line line)
    {
        lock (_changing)
        {
            _lines.Remove(line);
            _all = null;
        }
    }

    /// <summary>As they are now.</summary>
    public ReadOnlySpan<Line> Lines
    {
        get
        {
            if (_all is { } known)
            {
                return known;
            }

            lock (_changing)
            {
                return _all ??= [.. _lines];
            }
        }
    }
}
