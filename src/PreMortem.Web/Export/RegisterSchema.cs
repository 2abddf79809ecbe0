using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using PreMortem.Core;
using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Web.Export;

/// <summary>The JSON Schema of the JSON export (EX12), read from the types that write it, so that the two cannot part.</summary>
public static class RegisterSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    private static readonly Dictionary<(Type Type, string Member), string> Descriptions = new()
    {
        [(typeof(RegisterDocument), "sessions")] = "What each meeting left behind, oldest first.",
        [(typeof(RegisterDocument), "risks")] = "The rows of the register, by number.",
        [(typeof(RegisterDocument), "parked")] = "Reasons kept for later, with the date to look at them again.",
        [(typeof(RegisterDocument), "notPinnedDown")] = "Reasons nobody could pin down, as they were said.",
        [(typeof(RegisterDocument), "history")] = "What happened to the rows, oldest first.",
        [(typeof(Initiative), "horizon")] = "The date the pre-mortem looks back from.",
        [(typeof(Part), "id")] = "The letter of its kind and a number; never given twice.",
        [(typeof(Part), "for")] = "Evidence: the id of the part it supports.",
        [(typeof(Risk), "number")] = "The number of R7; never given twice.",
        [(typeof(Risk), "id")] = "R and the number.",
        [(typeof(Risk), "mode")] = "The name of the failure mode in the library it came from.",
        [(typeof(Risk), "parts")] = "Ids of the parts of the theory of action it threatens.",
        [(typeof(Risk), "loneVoice")] = "One person alone gave the reasons behind it.",
        [(typeof(Risk), "concern")] = "The last closed vote.",
        [(typeof(Risk), "votes")] = "Every closed vote, oldest first.",
        [(typeof(Risk), "version")] = "Grows by one with every change.",
        [(typeof(RiskReason), "by")] = "Never there in an anonymous meeting; nor are site and role.",
        [(typeof(RiskReason), "also")] = "Cards that were folded into this one.",
        [(typeof(RiskReason), "had")] = "How many others had this too.",
        [(typeof(Concern), "impacts")] = "How many chose slight, some, major, ends it.",
        [(typeof(Concern), "low")] = "Median of the low ends, in percent.",
        [(typeof(Concern), "high")] = "Median of the high ends, in percent.",
        [(typeof(Distribution), "bins")] = "Ten counts: 0 to 9, 10 to 19, … 90 to 100.",
        [(typeof(RiskChange), "field")] = "The field as it is named here; formed for a row's beginning.",
        [(typeof(RiskChange), "session")] = "The meeting it happened in; none between meetings.",
    };

    /// <summary>The schema, indented.</summary>
    public static string Text { get; } = Write();

    private static string Write()
    {
        var schema = Of(typeof(RegisterDocument)).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A PreMortem risk register");
        schema.Insert(2, "description", "Members that hold nothing are left out. Members are added in later versions, never renamed.");
        return schema.ToJsonString(JsonExport.Options) + "\n";
    }

    private static JsonNode Of(Type type) => JsonExport.Options.GetJsonSchemaAsNode(type, Exporter);

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = context.TypeInfo.Type;
        var described = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>)
            ? new JsonObject { ["type"] = "array", ["items"] = Of(type.GetGenericArguments()[0]) }
            : node;
        if (context.PropertyInfo is { } member && described is JsonObject of && Descriptions.TryGetValue((member.DeclaringType, member.Name), out var description))
        {
            of.Insert(0, "description", description);
        }

        return described;
    }
}
