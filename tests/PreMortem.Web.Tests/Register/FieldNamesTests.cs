using PreMortem.Web.Languages;
using PreMortem.Web.Register;

namespace PreMortem.Web.Tests.Register;

/// <summary>LG7: what the history holds as the file names it is read in the reader's language.</summary>
public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("response.kind", "mitigate", "Reducir: hacerlo menos probable o menos grave")]
    [InlineData("response.outcome", "done", "Hecho: se probó")]
    [InlineData("response.verdict", "abandon", "Abandonar: no ayudó, y la dejamos")]
    [InlineData("response.coupling", "tightens", "Aprieta: igual en todas partes")]
    [InlineData("kind", "interpretation", "Interpretación")]
    [InlineData("factors", "complexity, supports", "complejidad, apoyos")]
    [InlineData("response.scale", "depth", "profundidad")]
    [InlineData("concern", "3 of 5", "3 de 5")]
    [InlineData("title", "3 of 5", "3 of 5")]
    [InlineData("response.kind", "something else", "something else")]
    public void AClosedWordOfARowIsReadInTheReadersLanguage_LG7(string field, string value, string read)
    {
        Language.Current = Language.Spanish;
        Assert.Equal(read, FieldNames.Read(field, value));
    }
}
