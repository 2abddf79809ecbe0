using System.Globalization;

namespace PreMortem.E2E.Network;

/// <summary>How long a run is: short in every build, long when somebody asks for it.</summary>
internal static class Run
{
    /// <param name="variable">Such as <c>PREMORTEM_CUTS</c>.</param>
    public static int Times(string variable, int shortForm) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : shortForm;

    /// <summary>One line for whoever watches.</summary>
    public static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
