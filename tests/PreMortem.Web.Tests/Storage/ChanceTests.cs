using PreMortem.Web.Storage;

namespace PreMortem.Web.Tests.Storage;

/// <summary>LG13: the name of a plan is read in its address, in any Latin script.</summary>
public sealed class ChanceTests
{
    [Theory]
    [InlineData("Tutoría y diseño: año dos", "tutoria-y-diseno-ano-dos")]
    [InlineData("ÉLÈVES À LILLE", "eleves-a-lille")]
    [InlineData("Jose\u0301", "jose")]
    [InlineData("學生", "")]
    public void AnAddressKeepsTheLettersOfAName_LG13(string name, string slug) => Assert.Equal(slug, Chance.Slug(name));
}
