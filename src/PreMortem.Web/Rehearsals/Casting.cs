using System.Security.Cryptography;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Rehearsals;

namespace PreMortem.Web.Rehearsals;

/// <summary>Who takes part in a rehearsal: the people that came with the program for a plan that came with it, else twelve drawn from the plan itself (RH7, RH9).</summary>
internal static class Casting
{
    public static Rehearsal For(Initiative plan, TemplateLibrary library, string? site)
    {
        var seed = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var shipped = library.Rehearsals.FirstOrDefault(template => library.Initiative(template.Initiative)?.Name == plan.Name);
        return new(seed, shipped?.People ?? OwnCast.Of(plan, library.FailureModes, seed, site));
    }
}
