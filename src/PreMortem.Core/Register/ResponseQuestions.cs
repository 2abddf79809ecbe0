using System.Text.RegularExpressions;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;

namespace PreMortem.Core.Register;

/// <summary>
/// What one would ask about a response that does not fit the kind of work or the failure it answers (RQ1 to RQ6; CL 1, CL 6). Two questions
/// at most; they block nothing, and whoever has a reason passes them by.
/// </summary>
public static partial class ResponseQuestions
{
    private static readonly Phrase TrainsBelief = new("asks.trainsBelief", "This trains people; the risk is about a belief ({part}). What would they experience that shifts it?");
    private static readonly Phrase TrainsUnderstood = new("asks.trainsUnderstood", "This trains people; the risk is about how people understood it. What would they try themselves, and see come of it?");
    private static readonly Phrase TrainsWork = new("asks.trainsWork", "This trains people; the risk is in how people work. What would they try themselves, and see come of it?");
    private static readonly Phrase TellsBelief = new("asks.tellsBelief", "This tells people; the risk is about a belief ({part}). What would they experience that shifts it?");
    private static readonly Phrase TellsUnderstood = new("asks.tellsUnderstood", "This tells people; the risk is about how people understood it. What would they try themselves, and see come of it?");
    private static readonly Phrase TellsWork = new("asks.tellsWork", "This tells people; the risk is in how people work. What would they try themselves, and see come of it?");
    private static readonly Phrase Complies = new("asks.complies", "This makes people comply; the work needs them to learn. What would make them want to try it?");
    private static readonly Phrase TalksOn = new("asks.talksOn", "This keeps a group talking; somebody knows how to do this. Who, and by what day?");

    /// <summary>For a row of a register: nature and parts are looked up in the plan.</summary>
    public static Seq<ResponseQuestion> Of(Initiative plan, Risk risk) => risk.Status == RiskStatus.Retired
        ? []
        : Of(KindOfWork.OfRisk(plan, risk), plan.Theory.Where(part => risk.Parts.Contains(part.Id)), risk.Kind, risk.Response);

    /// <param name="nature">Of the risk: its own tag, else of the strand or the plan (KW4).</param>
    /// <param name="threatened">The parts that the risk threatens.</param>
    public static Seq<ResponseQuestion> Of(Nature? nature, IEnumerable<Part> threatened, FailureKind? kind, Response response)
    {
        if (response.Outcome is not null || string.IsNullOrWhiteSpace(response.Action))
        {
            return [];
        }

        var action = response.Action;
        var belief = threatened.FirstOrDefault(part => part is { Kind: PartKind.Belief, Retired: false });
        ResponseQuestion?[] asked = [Told(nature, belief, kind, response, action), Mandated(nature, belief, action), Talked(nature, response, action)];
        return asked.OfType<ResponseQuestion>().Take(2).ToSeq();
    }

    /// <summary>Training and telling, where people have to come to see something another way (RQ2, RQ3).</summary>
    private static ResponseQuestion? Told(Nature? nature, Part? belief, FailureKind? kind, Response response, string action)
    {
        var understood = kind == FailureKind.Interpretation && nature != Nature.Technical;
        if ((belief is null && !understood && nature != Nature.Adaptive) || !string.IsNullOrWhiteSpace(response.Experience) || Lives().IsMatch(action))
        {
            return null;
        }

        return Bare(Trains(), action) ? new("RQ2", belief is not null ? TrainsBelief.With(("part", belief.Id)) : understood ? TrainsUnderstood : TrainsWork)
            : Bare(Tells(), action) ? new("RQ3", belief is not null ? TellsBelief.With(("part", belief.Id)) : understood ? TellsUnderstood : TellsWork)
            : null;
    }

    /// <summary>Rules and checks, where people have to learn (RQ4).</summary>
    private static ResponseQuestion? Mandated(Nature? nature, Part? belief, string action) =>
        (nature == Nature.Adaptive || (belief is not null && nature != Nature.Technical)) && Bare(Mandates(), action)
            ? new("RQ4", Complies)
            : null;

    /// <summary>A group that talks on, where somebody knows how (RQ5).</summary>
    private static ResponseQuestion? Talked(Nature? nature, Response response, string action) =>
        nature == Nature.Technical && response.TryBy is null && Bare(Groups(), action)
            ? new("RQ5", TalksOn)
            : null;

    /// <summary>A word that is there and not taken back by the words right before it (RQ6): “instead of more training”, “before any training”.</summary>
    private static bool Bare(Regex words, string action) => words.Matches(action).Any(found => !TakenBack().IsMatch(action[..found.Index]));

    [GeneratedRegex(@"\b(trains?|training|re-?train(s|ing)?|workshops?|webinars?|in-?service( days?)?|PD|CPD|professional development|(information|info|staff|orientation|kick-?off) sessions?|(?<!of )courses?|modules?)\b", Options, Patience)]
    private static partial Regex Trains();

    [GeneratedRegex(@"\b(communicat(e|es|ing|ion|ions)|e-?mails?|memos?|newsletters?|remind(s|ers?|ing)?|announce(s|ments?)?|presentations?|slides?|slide decks?|posters?|flyers?|brochures?|FAQs?|explain(s|ing)? (it|the (plan|change|programme?|vision|rationale|reasons?)|(it )?to (staff|teachers|people|parents|principals|everyone))|inform(s|ing)?|persuad(e|es|ing)|convinc(e|es|ing)|raise awareness|campaigns?|messag(e|es|ing)|get the word out|tell (all |every |the )?(teachers|staff|people|principals|everyone|everybody|colleagues|schools|teams)|mak(e|ing) sure (that )?(everyone|everybody|people|staff|teachers|they|all) (knows?|understands?))\b", Options, Patience)]
    private static partial Regex Tells();

    [GeneratedRegex(@"\b(mandat(e|es|ed|ing|ory)|make it (mandatory|compulsory|a requirement)|compulsory|complian(ce|t)|enforc(e|es|ed|ing|ement)|audit(s|ed|ing)?|sign[ -]?offs?|(fidelity|compliance) checks?|check-?lists?|hold (people|teachers|staff|principals|schools|them|everyone|everybody) (to account|accountable)|require (all|every|each|teachers|staff|schools|principals|people|them)|inspect(s|ed|ions?|ing)?|write[ -]ups?|disciplin(e|es|ary))\b", Options, Patience)]
    private static partial Regex Mandates();

    [GeneratedRegex(@"\b(working (group|party|parties|groups)|task[ -]?forces?|committees?|steering groups?|communit(y|ies) of practice|keep (talking|discussing|exploring)|explor(e|es|ing)|ongoing (conversations?|dialogue|discussions?)|inquiry (cycles?|groups?))\b", Options, Patience)]
    private static partial Regex Groups();

    /// <summary>People do it, see it or take part in it: then it is more than telling.</summary>
    [GeneratedRegex(@"\b(tr(y|ies|ied|ying)|try-\w+|test(s|ed|ing)?|rehears(e|es|al|als|ing)|practis(e|es|ing)|pilot(s|ed|ing)?|PDSA|cycles?|observ(e|es|ing|ations?)|visit(s|ing)?|watch(es|ing)? (a |each |one )|shadow(s|ing)?|co-?plan(s|ning)?|co-?teach(es|ing)?|plan(s|ning)? (it |lessons? )?together|lesson stud(y|ies)|student work|side by side|recipes?|adapt(s|ing)?|alter(s|ing)?|stud(y|ies|ying) (their|its|the|each)|experienc(e|es|ing)|own (evidence|classes|classrooms?|students?|data)|sort with|sees? (it|them|students|children|for themselves)|succeed)\b", Options, Patience)]
    private static partial Regex Lives();

    [GeneratedRegex(@"\b(not|no|never|without|less|fewer|instead of|rather than|in place of|replac(e|es|ing)|drop(s|ping)?|stop(s|ping)?|end(s|ing)?|cut(s|ting)?|cancel(s|ling)?|remov(e|es|ing)|before|more than)(?:[^\w,;.!?:]+\w+){0,3}[^\w,;.!?:]*$", Options, Patience)]
    private static partial Regex TakenBack();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const int Patience = 1000;
}

/// <summary>One question about a response.</summary>
/// <param name="Rule">RQ2 to RQ5.</param>
public sealed record ResponseQuestion(string Rule, Phrase Said)
{
    /// <summary>In English, as exports have it.</summary>
    public string Text => Said.ToString();
}
