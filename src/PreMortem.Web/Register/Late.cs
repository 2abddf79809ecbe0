using PreMortem.Core.Register;

namespace PreMortem.Web.Register;

/// <summary>What of a row is overdue. A retired risk has nothing due, and a response that was done or dropped is not due either (PG8).</summary>
public static class Late
{
    public static bool Any(Risk risk, DateOnly today) => Response(risk, today) || Review(risk, today) || Tension(risk, today);

    /// <summary>It was to be tried by a day that is over.</summary>
    public static bool Response(Risk risk, DateOnly today) => Stands(risk) && risk.Response.Outcome is null && risk.Response.TryBy < today;

    /// <summary>It was to be looked at again on a day that is over.</summary>
    public static bool Review(Risk risk, DateOnly today) => Stands(risk) && risk.NextReview < today;

    /// <summary>The held tension was to be looked at again on a day that is over.</summary>
    public static bool Tension(Risk risk, DateOnly today) => Stands(risk) && risk.Tension?.Revisit < today;

    private static bool Stands(Risk risk) => risk.Status != RiskStatus.Retired;
}
