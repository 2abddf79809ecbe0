using PreMortem.Core.Library;

namespace PreMortem.Web.Library;

public static class LibraryWords
{
    public static string Read(this FailureKind kind) => kind switch
    {
        FailureKind.Interpretation => "Interpretation: people understood it differently",
        FailureKind.Architecture => "Architecture: the system was not built for it",
        FailureKind.Incentives => "Incentives: something else was rewarded",
        _ => "Adaptation: it did not fit the place",
    };
}
