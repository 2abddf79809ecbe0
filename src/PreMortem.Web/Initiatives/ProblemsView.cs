using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary>The problems of practice as their page shows them.</summary>
/// <param name="Risks">Rows of the register that stand, to start from.</param>
/// <param name="Edit">The place of the row that is being changed, from 1.</param>
/// <param name="Risk">The number of the risk a new row starts from.</param>
public sealed record ProblemsView(string Id, PlanVersion Now, Seq<Risk> Risks, int? Edit, int? Risk, Notice? Notice)
{
    public Initiative Plan => Now.Plan;

    public string Address => $"/initiatives/{Id}/problems";

    public Risk? From => Risks.FirstOrDefault(risk => risk.Number == Risk);

    /// <summary>What a risk lends a new row: what happened as the difficulty, the response's action as the project (PB4).</summary>
    public static ProblemOfPractice Lent(Risk risk) => new(
        OneLine((risk.Event.Length, $"{risk.Title}: {risk.Event}") switch
        {
            (0, _) => risk.Title,
            _ when risk.Event.StartsWith(risk.Title, StringComparison.OrdinalIgnoreCase) => risk.Event,
            var (_, both) => both.Length <= ProblemRules.Longest ? both : risk.Event,
        }),
        risk.Response.Action is { } action ? OneLine(action) : null);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
