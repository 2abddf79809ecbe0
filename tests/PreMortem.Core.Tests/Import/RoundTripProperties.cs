using FsCheck;
using FsCheck.Fluent;
using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Register;
using PreMortem.Core.Tests.Export;

namespace PreMortem.Core.Tests.Import;

/// <summary>IP1: a register's own file comes back, whatever people typed.</summary>
public sealed class RoundTripProperties
{
    private static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void JsonComesBackAsTheSameRegister_IP1() =>
        Prop.ForAll(AnyRegister.All, any => WellFormed(any.Document) is var register && Read(JsonExport.Write(register)) == register).Check(Hundreds);

    [Fact]
    public void MarkdownComesBackByteForByte_IP1() =>
        Prop.ForAll(AnyRegister.All, any =>
        {
            var markdown = MarkdownExport.Write(any.Document);
            Assert.Equal(Unpictured(markdown), Unpictured(MarkdownExport.Write(Read(markdown))));
        }).Check(Hundreds);

    [Fact]
    public void MarkdownComesBackAsWhatItSays_IP1() =>
        Prop.ForAll(AnyRegister.All, any =>
        {
            var register = AsItCanBeSaid.Of(any.Document);
            var read = Read(MarkdownExport.Write(any.Document));
            Assert.Equal(Seen(JsonExport.Write(register)), Seen(JsonExport.Write(read with { Risks = read.Risks.OrderBy(risk => risk.Number).ToSeq() })));
        }).Check(Hundreds);

    [Fact]
    public void TheExampleComesBack_IP1()
    {
        var markdown = MarkdownExport.Write(SoarRegister.Named);

        Assert.Equal(markdown, MarkdownExport.Write(Read(markdown)));
        Assert.Equal(SoarRegister.Named, Read(JsonExport.Write(SoarRegister.Named)));
    }

    /// <summary>What an editor does to a file by itself changes nothing that it says.</summary>
    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "   \n")]
    [InlineData("\n- ", "\n* ")]
    [InlineData("  - ", "    + ")]
    [InlineData("\n- ", "\n\n- ")]
    [InlineData("**treating**", "**Treating**")]
    [InlineData("22 August 2026", "2026-08-22")]
    [InlineData("22 August 2026", "August 22, 2026")]
    public void WhatAnEditorDoesChangesNothing_IP8(string was, string now)
    {
        var markdown = MarkdownExport.Write(SoarRegister.Named);
        var touched = markdown.Replace(was, now, StringComparison.Ordinal);

        Assert.NotEqual(markdown, touched);
        Assert.Equal(markdown, MarkdownExport.Write(Read(touched)));
    }

    private static RegisterDocument Read(string text) => RegisterReader.Read(text) switch
    {
        ReadFile.Read read => read.File.Document,
        ReadFile.Wrong wrong => throw new Xunit.Sdk.XunitException(string.Join('\n', wrong.Problems.Select(problem => problem.Said)) + "\n\n" + text),
        _ => throw new Xunit.Sdk.XunitException("Neither read nor wrong."),
    };

    /// <summary>Marks of direction around a line belong to the line or to the writer: nobody can tell (MF2).</summary>
    private static string Seen(string json) => string.Concat(json.Where(sign => sign is not (>= '\u2066' and <= '\u2069')));

    /// <summary>The picture of the plan cuts its labels short, marks of direction counted, and says nothing of its own (MF4).</summary>
    private static string Unpictured(string markdown)
    {
        var from = markdown.IndexOf("\n```mermaid\n", StringComparison.Ordinal);
        return from < 0 ? markdown : markdown.Remove(from, markdown.IndexOf("\n```\n", from, StringComparison.Ordinal) - from);
    }

    /// <summary>Half a surrogate is no text, and no JSON can hold it.</summary>
    private static RegisterDocument WellFormed(RegisterDocument register) => JsonExport.Read(JsonExport.Write(register));
}
