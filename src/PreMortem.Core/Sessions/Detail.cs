namespace PreMortem.Core.Sessions;

/// <summary>What stands in the sentence of a refusal: a number, or the numbers of risks.</summary>
/// <param name="Name">As the sentence names it in braces; a number called <c>n</c> chooses between one and many.</param>
public sealed record Detail(string Name, Seq<int> Numbers)
{
    /// <summary>The name of a list of risks, said as “R1, R2 and R4”.</summary>
    public const string Risks = "risks";
}
