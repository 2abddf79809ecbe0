namespace PreMortem.Core.Wording;

/// <summary>The few that look most alike: the highest score first, of the same score the earliest.</summary>
/// <param name="most">How many.</param>
internal sealed class Best(int most)
{
    private readonly List<(int Place, double Score)> _best = [];

    /// <summary>What one must at least have to be among them.</summary>
    public double Least => _best.Count < most ? LooksAlike.Threshold : _best[^1].Score;

    public List<int> Places => _best.ConvertAll(one => one.Place);

    /// <summary>Whether one that came after all of them would be among them.</summary>
    public bool Takes(double score) => _best.Count < most ? score >= LooksAlike.Threshold : score > _best[^1].Score;

    /// <summary>Again with another score: it counts as it is now.</summary>
    public void Put(int place, double score)
    {
        _best.RemoveAll(one => one.Place == place);
        var at = _best.FindIndex(one => one.Score < score || (one.Score <= score && one.Place > place));
        _best.Insert(at < 0 ? _best.Count : at, (place, score));
        if (_best.Count > most)
        {
            _best.RemoveAt(most);
        }
    }
}
