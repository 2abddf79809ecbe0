using System.Text.Json;

namespace PreMortem.Core.Tests;

/// <summary>PQ13: text that every database can keep.</summary>
public sealed class TypedTextTests
{
    [Fact]
    public void WhatNoDatabaseKeepsIsShownAndAllElseStays_PQ13()
    {
        Assert.Equal("a␀b", TypedText.Of("a\0b"));
        Assert.Equal("\ufffd␀\ud83d\ude42\ufffd", TypedText.Of("\udc00\0\ud83d\ude42\ud83d"));
        Assert.Equal(3, TypedText.Changed("\udc00\0\ud83d\ude42\ud83d", "\ufffd␀\ud83d\ude42\ufffd"));
        Assert.Equal("שלום \u202e\u001b🙃\r\n", TypedText.Of("שלום \u202e\u001b🙃\r\n"));
    }

    [Fact]
    public void JsonFromOutsideIsReadSo_PQ13() =>
        Assert.Equal(["a␀b", "\"\\"], JsonSerializer.Deserialize<string[]>("""["a\u0000b", "\"\\"]""", Json.Typed)!);
}
