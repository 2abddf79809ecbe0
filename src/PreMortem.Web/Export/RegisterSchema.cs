using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PreMortem.Core;
using PreMortem.Core.Export;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;

namespace PreMortem.Web.Export;

/// <summary>The JSON Schema of the JSON export (EX13), read from the types that write it, so that the two cannot part.</summary>
public static class RegisterSchema
{
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
        [(typeof(Risk), "nature")] = "Whether what failed was technical or adaptive work.",
        [(typeof(Risk), "scale")] = "The dimensions of scale it goes for.",
        [(typeof(Risk), "factors")] = "The design factors it comes from.",
        [(typeof(Risk), "safeguards")] = "What already stands against it.",
        [(typeof(Response), "pattern")] = "The name of the response pattern it was made from.",
        [(typeof(Response), "leverage")] = "Where in the system it takes hold, weakest first.",
        [(typeof(Response), "how")] = "How the agreed action is done.",
        [(typeof(Response), "howBy")] = "The day by which the how is settled.",
        [(typeof(Response), "consulted")] = "Who is asked before it is decided.",
        [(typeof(Response), "veto")] = "Who can stop it.",
        [(typeof(Response), "evidenceFrom")] = "Whose evidence would be followed.",
        [(typeof(Response), "leads")] = "Who leads it, which can change.",
        [(typeof(Response), "learns")] = "Who learns in it.",
        [(typeof(SessionSummary), "planVersion")] = "The version of the plan that it examined.",
        [(typeof(SessionSummary), "answers")] = "What people wrote into the closing form; no answer has an author.",
        [(typeof(SessionSummary), "putBack")] = "Ids of parts that nobody had attacked and that were put back to the room.",
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
        var schema = Of(typeof(RegisterDocument));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A PreMortem risk register");
        schema.Insert(2, "description", "Members that hold nothing are left out. Members are added in later versions, never renamed.");
        return schema.ToJsonString(JsonExport.Options) + "\n";
    }

    private static JsonObject Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { IsGenericType: true } list when list.GetGenericTypeDefinition() == typeof(Seq<>) => new() { ["type"] = "array", ["items"] = Of(list.GetGenericArguments()[0]) },
        { IsEnum: true } words => new() { ["enum"] = new JsonArray([.. Enum.GetValues(words).Cast<object>().Select(word => JsonSerializer.SerializeToNode(word, words, JsonExport.Options))]) },
        var plain when plain == typeof(string) => new() { ["type"] = "string" },
        var plain when plain == typeof(bool) => new() { ["type"] = "boolean" },
        var plain when plain == typeof(int) => new() { ["type"] = "integer" },
        var plain when plain == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        var plain when plain == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
        var record => Record(JsonExport.Options.GetTypeInfo(record)),
    };

    private static JsonObject Record(JsonTypeInfo record)
    {
        var members = new JsonObject();
        foreach (var member in record.Properties)
        {
            members[member.Name] = Of(member.PropertyType);
            if (Descriptions.TryGetValue((record.Type, member.Name), out var description))
            {
                members[member.Name]!.AsObject().Insert(0, "description", description);
            }
        }

        var required = record.Properties.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name);
        return new() { ["type"] = "object", ["properties"] = members, ["required"] = new JsonArray([.. required]) };
    }
}
