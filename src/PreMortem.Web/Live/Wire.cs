using System.Text.Json;
using System.Text.Json.Serialization;
using PreMortem.Core;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Live;

/// <param name="Code">With or without a hyphen, in any case.</param>
/// <param name="Seat">The secret token of a seat taken before; the same seat again.</param>
/// <param name="Language">The language in which refusals are worded from now on, such as <c>es</c> (LG4).</param>
/// <param name="Since">A version this client was told of, while it holds what it was told: what differs may be enough.</param>
/// <param name="Room">The room that told it, as it was named in what <c>Enter</c> answered.</param>
/// <param name="Secret">What a new seat's secret shall be, 32 to 100 characters drawn by the client: asked again with it, nobody is given a second seat (PQ17). Without it the server draws one.</param>
public sealed record EnterRequest(string Code, EnterAs As, string? Seat = null, string? Name = null, string? Site = null, string? Role = null, long? Since = null, string? Language = null, string? Room = null, string? Secret = null);

public enum EnterAs
{
    Participant,
    Leader,
    Screen,

    /// <summary>A leader who looks at what participants are shown: their group's view, without a seat (LD10).</summary>
    Preview,
}

/// <param name="Seat">The secret token to come back with; none for a screen.</param>
/// <param name="Now">The server's clock.</param>
/// <param name="Records">The whole view; none where the difference is told.</param>
/// <param name="Changes">What differs from the version the client knows (LV15).</param>
/// <param name="Room">Names who tells this; a client that comes back says it, with the version it knows (PQ7).</param>
public sealed record Entered(string? Seat, long Version, DateTimeOffset Now, Records? Records = null, Changes? Changes = null, string? Room = null);

/// <param name="Status"><c>done</c> or <c>refused</c>.</param>
public sealed record Reply(string Status, long? Version = null, string? Code = null, string? Message = null)
{
    /// <summary>Why, so that the answer can be worded for whoever asked.</summary>
    [JsonIgnore]
    public Refusal? Why { get; private init; }

    public static Reply Done(long version) => new("done", version);

    public static Reply Refused(Refusal why) => new("refused", Code: why.Code, Message: why.Message) { Why = why };
}

/// <summary>Reads what comes over the wire. What cannot be read is refused, never thrown.</summary>
internal static class Wire
{
    /// <summary>The largest message, in bytes of UTF-8 (LM5).</summary>
    public const int Largest = 32 * 1024;

    public static (EnterRequest? Request, Refusal? Refusal) ReadEnter(JsonElement json) => Read<EnterRequest>(json);

    public static (Command? Command, Refusal? Refusal) ReadCommand(JsonElement json)
    {
        var (command, refusal) = Read<Command>(json);
        return refusal?.Code == Refusal.Malformed.Code && json.ValueKind == JsonValueKind.Object && !Names(json)
            ? (null, Refusal.UnknownCommand)
            : (command, refusal);
    }

    /// <summary>Typing is presence: it is told, not decided, and never stored (PR1). Null where this is another command.</summary>
    public static bool? ReadTyping(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("typing"u8)
                && json.TryGetProperty("typing", out var typing)
                    ? typing.ValueKind == JsonValueKind.True
                    : null;
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            return null;
        }
    }

    /// <summary>What a leader has open is presence, as typing is. Null where this is another command; empty where nothing is open.</summary>
    public static string? ReadWorkingOn(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object
                && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("workingOn"u8)
                    ? json.TryGetProperty("what", out var what) && what.ValueKind == JsonValueKind.String && Limits.Id(what.GetString()!) is null ? what.GetString() : ""
                    : null;
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            return null;
        }
    }

    /// <summary>The audience a client asks to be part of.</summary>
    public static Audience AudienceOf(EnterAs role) => role switch
    {
        EnterAs.Leader => Audience.Leaders,
        EnterAs.Participant or EnterAs.Preview => Audience.Participants,
        _ => Audience.Screens,
    };

    private static (T? Value, Refusal? Refusal) Read<T>(JsonElement json)
        where T : class
    {
        try
        {
            if (System.Text.Encoding.UTF8.GetByteCount(json.GetRawText()) > Largest)
            {
                return (null, Refusal.TooLarge);
            }

            return json.Deserialize<T>(Json.Typed) is { } value ? (value, null) : (null, Refusal.Malformed);
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            return (null, Refusal.Malformed);
        }
    }

    /// <summary>Half a surrogate pair, in a name or in a text, shows only when it is compared or read.</summary>
    private static bool IsUnreadable(Exception problem) =>
        problem is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException;

    private static bool Names(JsonElement json)
    {
        try
        {
            return json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && CommandNames.Known.Contains(type.GetString()!);
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            return false;
        }
    }
}

internal static class CommandNames
{
    /// <summary>Every command a client can send, by its name on the wire.</summary>
    public static readonly IReadOnlySet<string> Known = typeof(Command)
        .GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), inherit: false)
        .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>()
        .Select(attribute => (string)attribute.TypeDiscriminator!)
        .ToHashSet(StringComparer.Ordinal);
}
