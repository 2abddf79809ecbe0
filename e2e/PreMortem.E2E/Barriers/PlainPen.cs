using PreMortem.E2E.Corpus;

namespace PreMortem.E2E.Barriers;

/// <summary>Writes as people in schools do: whole sentences, some with a word too long for a phone, names where a name is asked for.</summary>
internal sealed class PlainPen : IPen
{
    private const int Name = 80, Title = 200;

    private static readonly string[] Names = ["Ana Ruiz", "Ben Okafor", "Cleo Marsh-Vandenberghe", "Walker", "Cervantes", "District office"];

    private static readonly string[] Sentences =
    [
        "In September the district placed fourteen novice teachers at Walker, and both coaches spent the fall on classroom management.",
        "By November every class taught the mindset lesson word for word, and nobody asked what students did with it.",
        "At Cervantes the two coaches covered absent teachers on 31 days before Christmas, so no lesson was tested.",
        "The Donaudampfschifffahrtsgesellschaftskapitänsmütze of all timetables moved advisory to after lunch in January.",
    ];

    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public string this[string field, int longest = 1000, bool oneLine = false, bool form = false]
    {
        get
        {
            if (!_written.TryGetValue(field, out var text))
            {
                _written[field] = text = Write(_written.Count, longest);
            }

            return text;
        }
    }

    private static string Write(int at, int longest) => longest switch
    {
        <= Name => $"{Names[at % Names.Length]} {at}",
        <= Title => $"Coaching was consumed by novices, case {at}",
        _ => $"{Sentences[at % Sentences.Length]} Case {at}.",
    };
}
