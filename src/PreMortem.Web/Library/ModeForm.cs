using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Languages;
using PreMortem.Web.Pages;
using PreMortem.Web.Register;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Library;

/// <summary>The form of a failure mode: lists are boxes with a line an item. Its fields have the names they have in JSON.</summary>
internal static class ModeForm
{
    /// <summary>The mode as it was typed; what is wrong with it is said beside its field.</summary>
    public static FailureMode Read(Draft draft, string slug, int order)
    {
        var kind = draft.Choice<FailureKind>("kind");
        if (kind is null)
        {
            draft.Refuse("kind", Say("modes.chooseKind"));
        }

        var mode = FailureModeFile.AsSaid(new(
            slug,
            OneLine(draft["title"]),
            kind ?? default,
            draft.All("threatens").Select(text => Enum.TryParse<PartKind>(text, ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : (PartKind?)null)
                .OfType<PartKind>().Distinct().Order().ToSeq(),
            draft["story"],
            Lines(draft["probes"]),
            Lines(draft["earlySigns"]),
            Lines(draft["responses"]),
            OneLine(draft["source"]),
            order));
        foreach (var problem in ModeRules.Check(mode))
        {
            draft.Refuse(problem.Field, problem.Said.Spoken());
        }

        return mode;
    }

    /// <summary>A list as it stands in its box.</summary>
    public static string Box(Seq<string> lines) => string.Join('\n', lines.Select(OneLine));

    /// <summary>Each field whose stored words are not those typed here.</summary>
    public static IReadOnlyList<Difference> Differences(FailureMode stored, FailureMode typed) =>
    [
        .. Fields(stored).Zip(Fields(typed), (now, mine) => new Difference(now.Name, now.Value, mine.Value)).Where(field => field.Stored != field.Typed),
    ];

    private static IEnumerable<(string Name, string Value)> Fields(FailureMode mode) =>
    [
        (Say("modes.titleField"), mode.Title),
        (Say("modes.kind"), mode.Kind.Read()),
        (Say("modes.wentFor"), string.Join(", ", mode.Threatens.Order().Select(part => part.Threatened()))),
        (Say("modes.story"), mode.Story),
        (Say("modes.probes"), Box(mode.Probes)),
        (Say("modes.signs"), Box(mode.EarlySigns)),
        (Say("modes.triedOthers"), Box(mode.Responses)),
        (Say("modes.sourceOf"), mode.Source),
    ];

    private static Seq<string> Lines(string text) => text.Split('\n').ToSeq();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
