using System.Globalization;

// Each fault has the machine to itself: what is measured is the program, not its neighbours.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace PreMortem.Faults.Tests;

/// <summary>How long a run is: short in every build, long when somebody asks for it.</summary>
internal static class Run
{
    /// <summary>How many times, or how many seconds: what the environment says, else the short form.</summary>
    /// <param name="variable">Such as <c>PREMORTEM_KILLS</c>.</param>
    public static int Times(string variable, int shortForm) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : shortForm;

    /// <summary>One line for whoever watches a long run.</summary>
    public static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
