using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using PreMortem.Core;
using PreMortem.Core.Sessions;
using PreMortem.Web.Access;
using PreMortem.Web.Live;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Access;

/// <summary>AC13: what the hub does for whom. A screen acts never, a participant never as a leader, nobody at all.</summary>
public sealed class HubIsClosedTests(RoomServer server) : IClassFixture<RoomServer>
{
    private static IReadOnlyList<(string Name, Type Type)> Commands { get; } =
        [.. typeof(Command).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(one => ((string)one.TypeDiscriminator!, one.DerivedType))];

    [Fact]
    public void TheHubHasTheseMethodsAndNoOther_AC13()
    {
        var methods = typeof(RoomHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition().DeclaringType is { } type && type != typeof(Hub)).Select(method => method.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["Do", "Enter", "Leave"], methods);
    }

    [Fact]
    public async Task WhoIsInNoRoomActsInNone_AC13()
    {
        var code = await server.OpenSession();
        var before = await server.Status(code);
        await using var nobody = await HubClient.Connect(server.Address, LeaderKey.New());

        Assert.Equal("leadersOnly", (string?)(await nobody.Invoke("Enter", new { code, @as = "leader" }))!["code"]);
        Assert.Equal("leadersOnly", (string?)(await nobody.Invoke("Enter", new { code, @as = "leader", seat = new string('a', 64) }))!["code"]);
        foreach (var (name, type) in Commands)
        {
            Assert.Equal("notEntered", (string?)(await nobody.Invoke("Do", Sample(name, type)))!["code"]);
        }

        await nobody.Invoke("Leave");
        Assert.Equal((long?)before["version"], (long?)(await server.Status(code))["version"]);
    }

    [Fact]
    public async Task AParticipantIsNoLeader_AC13()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var person = await Person.Enter(server, code, "participant", "Ada");
        var version = (await server.Status(code))["version"]!.ToJsonString();
        var forLeaders = Commands.Where(one => one.Type.IsSubclassOf(typeof(LeaderCommand))).ToList();

        Assert.True(forLeaders.Count > 30);
        foreach (var (name, type) in forLeaders)
        {
            Assert.Equal((name, "leadersOnly"), (name, await person.IsRefused(name, Sample(name, type))));
        }

        Assert.Equal(version, (await server.Status(code))["version"]!.ToJsonString());
    }

    [Fact]
    public async Task ALeadersSeatOpensNothingWithoutAKey_AC13()
    {
        var code = await server.OpenSession();
        await using var leader = await Person.Enter(server, code, "leader");
        await using var thief = await HubClient.Connect(server.Address);

        Assert.Equal("leadersOnly", (string?)(await thief.Invoke("Enter", new { code, @as = "leader", seat = leader.Token }))!["code"]);
        Assert.Equal("seatUnknown", (string?)(await thief.Invoke("Enter", new { code, @as = "participant", seat = leader.Token }))!["code"]);
    }

    [Fact]
    public async Task AScreenActsNever_AC13()
    {
        var code = await server.OpenSession();
        await using var screen = await Person.Enter(server, code, "screen");
        var version = (await server.Status(code))["version"]!.ToJsonString();

        foreach (var (name, type) in Commands)
        {
            Assert.Equal((name, "leadersOnly"), (name, await screen.IsRefused(name, Sample(name, type))));
        }

        Assert.Equal(version, (await server.Status(code))["version"]!.ToJsonString());
    }

    [Fact]
    public async Task ARevokedKeyIsPutOutOfItsRoomAndSeesNothingMore_AC11()
    {
        var code = await server.OpenSession();
        var store = server.Services.GetRequiredService<KeyStore>();
        var key = (await store.Add($"Ben {code}", "leader", DateTimeOffset.UnixEpoch))!;
        server.Services.GetRequiredService<LeaderWatch>().Look();
        await using var ben = await Person.Enter(server.Address, key, code, "leader", "Ben");
        await using var leader = await Person.Enter(server, code, "leader");
        await ben.Does("advance");

        await store.Revoke(store.All().Single(one => one.Name == $"Ben {code}").Id, DateTimeOffset.UnixEpoch);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (ben.Client.IsOpen)
        {
            await Task.Delay(20, patience.Token);
        }

        var seen = ben.Client.AllFrames;
        await leader.Does("advance");
        await leader.UntilPhase("confidence");
        Assert.Equal(seen, ben.Client.AllFrames);
        await using var again = await HubClient.Connect(server.Address, key);
        Assert.Equal("leadersOnly", (string?)(await again.Invoke("Enter", new { code, @as = "leader", seat = ben.Token }))!["code"]);
    }

    [Fact]
    public async Task ARevokedKeyDoesNothingMoreEvenBeforeItIsPutOut_AC11()
    {
        var code = await server.OpenSession();
        var store = server.Services.GetRequiredService<KeyStore>();
        var key = (await store.Add($"Cy {code}", "leader", DateTimeOffset.UnixEpoch))!;
        var keys = server.Services.GetRequiredService<LeaderKeys>();
        keys.Refresh();
        await using var cy = await Person.Enter(server.Address, key, code, "leader", "Cy");
        var version = (await server.Status(code))["version"]!.ToJsonString();

        await store.Revoke(store.All().Single(one => one.Name == $"Cy {code}").Id, DateTimeOffset.UnixEpoch);
        keys.Refresh();
        await Xunit.Record.ExceptionAsync(() => cy.Asks("advance"));

        Assert.Equal(version, (await server.Status(code))["version"]!.ToJsonString());
    }

    /// <summary>A command that the room can read, whatever it is for.</summary>
    private static JsonObject Sample(string name, Type type)
    {
        var command = new JsonObject { ["type"] = name, ["id"] = Guid.NewGuid().ToString() };
        foreach (var parameter in type.GetConstructors().MaxBy(one => one.GetParameters().Length)!.GetParameters().Where(one => !one.HasDefaultValue))
        {
            command[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)] = Value(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        }

        return command;
    }

    private static JsonNode Value(Type type) =>
        type == typeof(string) ? "r1"
        : type == typeof(bool) ? true
        : type == typeof(int) ? 1
        : type == typeof(DateOnly) ? "2030-01-01"
        : type.IsEnum ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0])
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Seq<>) ? new JsonArray()
        : throw new InvalidOperationException($"Say here what a {type.Name} looks like.");
}
