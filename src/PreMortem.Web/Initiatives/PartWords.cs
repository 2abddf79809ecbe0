using PreMortem.Core.Initiatives;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Initiatives;

/// <summary>How the editor names a kind of part and asks for one.</summary>
public static class PartWords
{
    public static string Name(this PartKind kind) => Say($"part.{kind}.name");

    public static string Heading(this PartKind kind) => kind switch
    {
        PartKind.Incentive => Say("part.incentives"),
        PartKind.Belief => Say("part.beliefs"),
        _ => Say($"parts.part{kind}"),
    };

    /// <summary>What belongs here, in one short sentence.</summary>
    public static string Ask(this PartKind kind) => Say($"part.{kind}.ask");
}
