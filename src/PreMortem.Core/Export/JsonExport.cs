using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PreMortem.Core.Register;

namespace PreMortem.Core.Export;

/// <summary>
/// The register as JSON (EX7): <see cref="RegisterDocument"/> as it is, in the product's one dialect and indented. The member names are the contract;
/// members are added, never renamed. Every typed text comes back exactly.
/// </summary>
public static class JsonExport
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullsAreLeftOut } },
    };

    public static string Write(RegisterDocument document) => JsonSerializer.Serialize(document, Indented) + "\n";

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a register.</exception>
    public static RegisterDocument Read(string json) =>
        JsonSerializer.Deserialize<RegisterDocument>(json, Indented) ?? throw new JsonException("The text holds no register.");

    /// <summary>A member that holds nothing is not written, so reading does not insist on it.</summary>
    private static void NullsAreLeftOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            member.IsRequired = member.IsRequired && member.AssociatedParameter is not { IsNullable: true };
        }
    }
}
