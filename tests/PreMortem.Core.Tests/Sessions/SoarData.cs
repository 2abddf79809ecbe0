using System.Text.Json;
using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Tests.Sessions;

/// <summary>A plan, twelve people and what they wrote.</summary>
internal sealed record SoarData(Initiative Initiative, Seq<SoarData.Person> People, Seq<SoarData.Card> Cards)
{
    public static SoarData Read() => JsonSerializer.Deserialize<SoarData>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "soar.json")), Json.Options)!;

    internal sealed record Person(string Key, string Site, string Role);

    internal sealed record Card(string By, string Text);
}
