namespace PreMortem.Core.Sessions.Phases;

/// <summary>Which early signs have we seen? Everybody answers, for each risk once; the last answer counts (RV4).</summary>
internal static class Signs
{
    public static Decision Answer(Session session, Seat who, AnswerSign answer)
    {
        var refusal = Limits.First(
            session.FindCarried(answer.Risk) is null ? Refusal.NoSuchRisk : null,
            Limits.Optional(answer.Where, Limits.Name),
            Limits.Optional(answer.Note));
        return refusal is not null
            ? refusal
            : new SignAnswered(who.Id, answer.Risk, answer.Seen, Said(answer.Where), Said(answer.Note));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
