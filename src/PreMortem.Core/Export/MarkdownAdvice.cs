using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Export;

/// <summary>Advice that leaders decided not to take, below the theory of action (MF4).</summary>
internal static class MarkdownAdvice
{
    public static void Write(MarkdownPage page, Initiative plan)
    {
        if (plan.SetAside.Count > 0)
        {
            page.Paragraph("Advice set aside:");
        }

        foreach (var aside in plan.SetAside)
        {
            page.Item($"**Set aside {aside.Rule}{(aside.Part is null ? "" : $" on {aside.Part}")}**, because: ", aside.Why);
        }
    }
}
