using PreMortem.Core.Library;

namespace PreMortem.Core.Tests.Library;

/// <summary>LT4</summary>
public sealed class SpanishHedgeTests
{
    [Theory]
    [InlineData("Los maestros podrían dejarlo.", "podrían")]
    [InlineData("Podria fallar en mayo.", "Podria")]
    [InlineData("Quizá nadie lo leyó.", "Quizá")]
    [InlineData("Tal  vez se fueron.", "Tal  vez")]
    [InlineData("Puede que no hubiera tiempo.", "Puede que")]
    [InlineData("A lo mejor la junta lo cortó.", "A lo mejor")]
    [InlineData("Si esto fracasa, nadie lo sabrá.", "Si esto fracasa")]
    public void AHedgeIsFoundAsItIsWritten(string text, string hedge) => Assert.Equal(hedge, Hedge.In(text, "es"));

    [Theory]
    [InlineData("Nadie pudo explicar la rutina, sin que nadie pudiera cambiarla.")]
    [InlineData("No podían salir antes de las tres.")]
    [InlineData("Una escuela puede cambiar el orden.")]
    public void WhatStatesAFactPasses(string text) => Assert.Null(Hedge.In(text, "es"));

    [Fact]
    public void EachLanguageHasItsOwn()
    {
        Assert.Null(Hedge.In("Quizá"));
        Assert.Null(Hedge.In("might", "es"));
        Assert.Equal("might", Hedge.In("might", "en"));
    }
}
