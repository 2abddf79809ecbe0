namespace PreMortem.Core.Register;

/// <summary>Whether one person alone still stands behind what is put together between meetings (RP4).</summary>
internal static class LoneVoices
{
    /// <summary>True where each side with reasons is one voice and both are known to be the same person's: same name, same site. Nobody of an anonymous room is known.</summary>
    public static bool OfBoth(Risk one, Risk other) =>
        one.Reasons.Count == 0 ? other.LoneVoice || (other.Reasons.Count == 0 && one.LoneVoice)
        : other.Reasons.Count == 0 ? one.LoneVoice
        : one.LoneVoice && other.LoneVoice && OnePerson([.. one.Reasons, .. other.Reasons]);

    /// <summary>The row with one more reason.</summary>
    public static bool With(Risk risk, RiskReason reason) =>
        OfBoth(risk, new Risk(risk.Number, risk.Title, Reasons: [reason], LoneVoice: reason is { Had: 0, Also.Count: 0 }));

    private static bool OnePerson(IReadOnlyList<RiskReason> reasons) =>
        reasons.All(reason => reason.By is not null && reason.By == reasons[0].By && reason.Site == reasons[0].Site);
}
