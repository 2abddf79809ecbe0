using System.Text.Json;
using PreMortem.Core.Register;

namespace PreMortem.Core.Tests;

public sealed class JsonTests
{
    [Fact]
    public void WhatMayBeNullIsLeftOutAndReadBack_ST3()
    {
        ConfidenceShift shift = new(Before: null, After: null);

        var text = JsonSerializer.Serialize(shift, Json.Options);

        Assert.Equal("{}", text);
        Assert.Equal(shift, JsonSerializer.Deserialize<ConfidenceShift>(text, Json.Options));
    }

    [Fact]
    public void WhatMayNotBeNullIsRequired()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Commitment>("{}", Json.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Commitment>("""{"text":null}""", Json.Options));
        Assert.Equal(new Commitment("I ask two students.", By: null), JsonSerializer.Deserialize<Commitment>("""{"text":"I ask two students."}""", Json.Options));
    }
}
