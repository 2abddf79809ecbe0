using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PreMortem.Core.Sessions;
using PreMortem.Core.Views;

namespace PreMortem.Web.Tests.Live;

/// <summary>protocol.ts says what the server's records and commands say: same members, optional where they may be left out.</summary>
public sealed partial class RoomProtocolTests
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly string Protocol = File.ReadAllText(Path.Combine(Here(), "../../../src/PreMortem.Web/room/protocol.ts"));

    public static TheoryData<string> Records => [.. typeof(ViewRecord).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ViewRecord)))
        .Select(type => type.Name)];

    public static TheoryData<string> Commands => [.. typeof(Command)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(attribute => (string)attribute.TypeDiscriminator!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void ARecordHasTheSameMembersOnBothSides(string name)
    {
        var record = typeof(ViewRecord).Assembly.GetType($"PreMortem.Core.Views.{name}")!;
        Assert.Equal(MembersOf(record), MembersIn($"interface {name} "));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandHasTheSameMembersOnBothSides(string name)
    {
        var command = typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>().Single(attribute => (string)attribute.TypeDiscriminator! == name).DerivedType;
        var written = Regex.Match(Protocol, $@"^  {name}: (.*);$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var members = written switch
        {
            "Nothing" => [],
            _ when written.Contains("Partial<Response>", StringComparison.Ordinal) => [.. Members(written), .. MembersIn("interface Response ")],
            _ => Members(written),
        };
        Assert.Equal(MembersOf(command), [.. members.Order(StringComparer.Ordinal)]);
    }

    /// <summary>“text” where it is always there, “text?” where it may be left out.</summary>
    private static List<string> MembersOf(Type type)
    {
        var parameters = type.GetConstructors().OrderByDescending(made => made.GetParameters().Length).First().GetParameters()
            .ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal);
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not ("Id" or "Phase") || !type.IsSubclassOf(typeof(Command)))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) + (IsOptional(property, parameters) ? "?" : ""))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsOptional(PropertyInfo property, Dictionary<string, ParameterInfo> parameters) =>
        Nullability.Create(property).ReadState == NullabilityState.Nullable
        || (property.DeclaringType!.IsSubclassOf(typeof(Command)) && parameters.TryGetValue(property.Name, out var parameter) && parameter.HasDefaultValue);

    private static List<string> MembersIn(string start)
    {
        var from = Protocol.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"protocol.ts has no {start}");
        var open = Protocol.IndexOf('{', from);
        return [.. Members(Protocol[open..Protocol.IndexOf('}', open)]).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Members(string text) => Member().Matches(text).Select(match => match.Groups["member"].Value);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"(?<member>[a-zA-Z]+\??): ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();
}
