using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using PreMortem.Core.Export;
using PreMortem.Core.Register;
using PreMortem.Web.Export;
using PreMortem.Web.Register;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.Export;

/// <summary>The files as they leave the program.</summary>
public sealed class ExportFilesTests : IAsyncLifetime
{
    private readonly PreMortemServer _server = new();
    private string _id = "";

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        _id = await _server.Get<InitiativeStore>().Add(Samples.Plan, Samples.Now);
        await _server.Get<SessionLog>().Open(Samples.Row(_id), Samples.Opening(_id));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task TheJsonTellsItsHistoryAndFitsItsSchema_EX13()
    {
        await Closed(Samples.Risk(1));
        await _server.Get<RegisterStore>().Edit(_id, 1, new RiskPatch(Title: "Minutes lost"), "leader", Samples.Now);

        var json = await Text(_server.Leader, $"/initiatives/{_id}/register.json");
        var schema = JsonNode.Parse(await Text(_server.Leader, $"/initiatives/{_id}/register.schema.json"))!;

        Assert.Equal("title", Assert.Single(JsonExport.Read(json).History).Field);
        Schemas.Fits(JsonNode.Parse(json), schema);
        Assert.Equal("The number of R7; never given twice.", schema["properties"]!["risks"]!["items"]!["properties"]!["number"]!["description"]!.GetValue<string>());
    }

    /// <summary>With every field filled, and the words of each closed list among those that the schema knows.</summary>
    [Fact]
    public void EveryFieldFitsTheSchema_EX13()
    {
        var json = JsonNode.Parse(JsonExport.Write(new TypedRegister(["word"]).Document))!;
        Schemas.Fits(json, JsonNode.Parse(RegisterSchema.Text)!);
        Assert.Equal(("mentalModel", "depth"), ((string?)json["risks"]![0]!["response"]!["leverage"], (string?)json["risks"]![0]!["response"]!["scale"]![0]));
        Assert.Equal("word", (string?)json["sessions"]![0]!["answers"]![0]!["text"]);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task TheCommandLineWritesTheSameBytes_EX12(string format)
    {
        await Closed(Samples.Risk(1), Samples.Risk(2));
        var file = _server.Folder[$"register.{format}"];

        Assert.Equal(0, (await Ran.Command("export", _id, "--format", format, "--output", file, "--data", _server.Folder.Path)).Code);

        Assert.Equal(await Bytes(format), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    /// <summary>The bound is a multiple of what it takes, for a machine that does other work; the product's own is a second.</summary>
    [Theory]
    [InlineData("md")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task FiveHundredRisksAndFiveThousandReasonsAreSoonAFile_EX12(string format)
    {
        await Closed([.. Enumerable.Range(1, 500).Select(Large)]);
        var first = await Bytes(format);
        var took = Stopwatch.StartNew();

        var second = await Bytes(format);

        Assert.InRange(took.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(first, second);
        Assert.True(second.Length > 500_000, $"{second.Length} bytes");
        TestContext.Current.SendDiagnosticMessage($"{format}: {second.Length} bytes in {took.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("md")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task NoMoreThanABufferWaitsForASlowReader_EX12(string format)
    {
        await Closed([.. Enumerable.Range(1, 100).Select(Large)]);
        var register = Exports.Read(_server.Get<RegisterStore>(), _id, format)!;
        await using var reader = new Largest();

        await Exports.Write(register, format, reader, TestContext.Current.CancellationToken);

        Assert.InRange(reader.Most, 1, 64 * 1024);
        Assert.True(reader.Written > 100_000, $"{reader.Written} bytes");
    }

    private static Risk Large(int number) => Samples.Risk(number) with
    {
        Reasons = [.. Enumerable.Range(1, 10).Select(reason => new RiskReason(
            $"r{number}-{reason}", $"By the third lesson of week {reason} the homeroom teachers used the minutes for make-up tests, *again*.", "Ana", "Wheatley", "teacher", reason, Session: Samples.Code))],
    };

    private Task Closed(params Risk[] risks) =>
        _server.Get<SessionLog>().Append(Samples.Code, 1, [Samples.Empty(2)], new("close", Closed: true), Samples.Write(risks));

    private async Task<byte[]> Bytes(string format) =>
        await _server.Leader.GetByteArrayAsync($"/initiatives/{_id}/register.{format}", TestContext.Current.CancellationToken);

    private static async Task<string> Text(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Remembers the largest write.</summary>
    private sealed class Largest : MemoryStream
    {
        public int Most { get; private set; }

        public long Written { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Most = Math.Max(Most, buffer.Length);
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
