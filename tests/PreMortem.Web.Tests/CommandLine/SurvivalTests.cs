using System.Diagnostics;
using System.Net;
using PreMortem.Web.Tests.Api;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.Web.Tests.CommandLine;

/// <summary>The program as a process of its own, ended without warning.</summary>
public sealed class SurvivalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatWasAnsweredSurvivesAKill_ST1()
    {
        string path;
        using (var program = Start())
        {
            using var leader = await Leader(program);
            path = $"/api/initiatives/{(await leader.Post("/api/initiatives", Samples.Plan)).Body!["id"]}";
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var program = Start())
        {
            using var leader = await Leader(program);
            Assert.Equal(HttpStatusCode.OK, (await leader.Get(path)).Status);
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "premortem.dll"), "--data", _folder.Path, "--urls", "http://127.0.0.1:0"])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    /// <summary>The first two lines are the leader link and the address to join at: all a person needs (LN4).</summary>
    private static async Task<HttpClient> Leader(Process program)
    {
        var link = (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        var join = (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        Assert.StartsWith("Leader link:  http://127.0.0.1:", link, StringComparison.Ordinal);
        Assert.StartsWith("Others join:  http://127.0.0.1:", join, StringComparison.Ordinal);
        var client = new HttpClient { BaseAddress = new Uri(join.Split(' ')[^1]) };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {link.Split("key=")[^1]}");
        return client;
    }
}
