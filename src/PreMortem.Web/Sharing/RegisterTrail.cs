using PreMortem.Core.Initiatives;
using PreMortem.Web.Pages;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Sharing;

/// <summary>The way to a register's pages. For somebody who reads by a share it begins at the register, because nothing above it is theirs (SR5).</summary>
internal static class RegisterTrail
{
    /// <param name="on">The steps below the register; none on the register's own page.</param>
    public static IReadOnlyList<Crumb> To(string id, Initiative plan, bool readOnly, params ReadOnlySpan<Crumb> on)
    {
        var href = on.IsEmpty ? null : $"/initiatives/{id}/register";
        return readOnly
            ? [new(Say("sharing.register"), href), .. on]
            : [new(Say("pages.initiatives"), "/#initiatives"), new(plan.Name.Short(), $"/initiatives/{id}"), new(Say("sharing.register"), href), .. on];
    }
}
