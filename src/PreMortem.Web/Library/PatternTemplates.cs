using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;

namespace PreMortem.Web.Library;

/// <summary>Reads response patterns: their fields above, when to use them below (LB12).</summary>
internal static class PatternTemplates
{
    public static ResponsePattern Pattern(TemplateFile file)
    {
        var front = file.Front;
        var pattern = new ResponsePattern(
            file.Slug,
            front.Text("title"),
            front.Text("ask"),
            front.Text("starter"),
            file.Text("text that says when to use it"),
            front.Text("source"),
            Named<PartKind>(file, "threatened"),
            Named<FailureKind>(file, "failures"),
            front.TextOrNone("owner"),
            front.ChoiceOrNone<ResponseCoupling>("coupling"),
            front.ChoiceOrNone<Leverage>("leverage"),
            Named<ScaleDimension>(file, "scale"),
            front.Number("order", instead: 100));
        front.NothingElse();
        if (file.Slug.Length > RiskRules.LongestName)
        {
            file.Fault(1, $"the file's name is longer than {RiskRules.LongestName} characters; shorten it");
        }

        Fits(file, "starter", pattern.Starter, RiskRules.LongestText);
        Fits(file, "owner", pattern.Owner ?? "", RiskRules.LongestName);
        file.Settled(front.LineOf("title"), pattern.Title);
        file.Settled(front.LineOf("ask"), pattern.Ask);
        file.Settled(front.LineOf("starter"), pattern.Starter);
        file.Settled(file.BodyLine, pattern.When);
        return pattern;
    }

    private static Seq<T> Named<T>(TemplateFile file, string field)
        where T : struct, Enum =>
        file.Front.TextsOrNone(field).Select(name => Choices.Read<T>(file, file.Front.LineOf(field), field, name) ?? default).ToSeq();

    /// <summary>It goes into a row as it is, so it obeys the limits of a row.</summary>
    internal static void Fits(TemplateFile file, string field, string text, int most)
    {
        if (text.Length > most)
        {
            file.Fault(file.Front.LineOf(field), $"{field} has {text.Length} characters; the most is {most}");
        }
    }
}
