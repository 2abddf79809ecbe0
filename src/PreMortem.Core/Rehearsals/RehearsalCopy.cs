using PreMortem.Core.Register;

namespace PreMortem.Core.Rehearsals;

/// <summary>What a rehearsal takes along of a real register: the rows that stand, with nobody's name at a reason and no meeting of their own (RH8). Whoever is forgotten in the register is in no copy of it.</summary>
public static class RehearsalCopy
{
    public static RegisterDocument Of(RegisterDocument register) => register with
    {
        InitiativeId = "",
        Rehearsal = true,
        Sessions = [],
        Parked = [],
        NotPinnedDown = [],
        History = [],
        Risks = register.Risks.Where(risk => risk.Status != RiskStatus.Retired).Select(Unnamed).ToSeq(),
    };

    private static Risk Unnamed(Risk risk) => risk with
    {
        Session = null,
        Votes = [],
        Signs = risk.Signs.Select(sign => sign with { Session = null, By = null }).ToSeq(),
        Reasons = risk.Reasons.Select(reason => reason with { By = null, Site = null, Role = null, Session = null }).ToSeq(),
    };
}
