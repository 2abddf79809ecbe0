using System.Collections.Concurrent;
using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.CommandLine;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Disk;

/// <summary>A backup while a room writes (ST8, ST14), and how long the check at the start takes (ST11).</summary>
public sealed class BackupUnderLoadTests
{
    private const int Writers = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatWasAcknowledgedBeforeTheBackupBeganIsThereAfterTheRestore_ST8()
    {
        var megabytes = Run.Times("PREMORTEM_BACKUP_MB", 20);
        using var aside = new Web.Tests.TempFolder();
        await using var program = await RunningProgram.Start(arguments: ["--backups", "0"]);
        var code = await program.OpenSession(anonymous: false);
        Grow(Path.Combine(program.Folder, "premortem.db"), megabytes);
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        await leader.Does("advance", new { to = "write", @override = "A rehearsal." });
        var saved = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var times = new ConcurrentBag<(bool During, double Milliseconds)>();
        var during = false;
        using var enough = new CancellationTokenSource();
        var people = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Person.Enter(program.Address, program.LeaderKey, code, "participant", $"P{i}", null)));
        var writing = people.Select((person, i) => Task.Run(
            async () =>
            {
                for (var card = 0; card < 150 && !enough.IsCancellationRequested; card++)
                {
                    var watch = Stopwatch.StartNew();
                    await person.Does("writeReason", new { reason = $"p{i}c{card}", text = $"Card {card} of {i}." });
                    times.Add((Volatile.Read(ref during), watch.Elapsed.TotalMilliseconds));
                    saved[$"p{i}c{card}"] = true;
                    await Task.Delay(50, Stop);
                }
            },
            Stop)).ToList();
        while (saved.Count < 100 && writing.TrueForAll(task => !task.IsFaulted))
        {
            await Task.Delay(10, Stop);
        }

        var before = saved.Keys.ToList();
        Volatile.Write(ref during, true);
        var took = Stopwatch.StartNew();
        var backup = await Ran.Command("backup", aside["copy.db"], "--data", program.Folder);
        took.Stop();
        Volatile.Write(ref during, false);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        await enough.CancelAsync();
        await Task.WhenAll(writing);
        Run.Say($"a backup of {megabytes} MB took {took.ElapsedMilliseconds} ms; saves beside it: {Spread(times, true)}; else: {Spread(times, false)}");
        await program.Kill();
        foreach (var person in people)
        {
            await person.DisposeAsync();
        }

        Assert.Equal(0, (await Ran.Command("restore", aside["copy.db"], "--data", program.Folder)).Code);
        var check = Stopwatch.StartNew();
        Assert.Equal(FileKind.Ours, FileCheck.Look(Path.Combine(program.Folder, "premortem.db")).Kind);
        Run.Say($"the check of {megabytes} MB took {check.ElapsedMilliseconds} ms");
        await program.StartAgain();
        await using var again = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        Assert.Equal("write", again.Phase);
        var facts = Facts(Path.Combine(program.Folder, "premortem.db"), code);
        Assert.DoesNotContain(before, card => !facts.Contains($"\"{card}\"", StringComparison.Ordinal));
        Assert.InRange(Percentile(times, true, 0.5), 0, 1000);
    }

    [Fact]
    public async Task TheDailyBackupLeavesTheDiskToTheRoom_ST14()
    {
        var megabytes = Run.Times("PREMORTEM_BACKUP_MB", 20);
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        Assert.Equal(0, await program.Stop());
        var backups = Directory.CreateDirectory(Path.Combine(program.Folder, "backups")).FullName;
        foreach (var file in Directory.GetFiles(backups))
        {
            File.Delete(file);
        }

        Grow(Path.Combine(program.Folder, "premortem.db"), megabytes);
        await program.StartAgain();
        await using var leader = await Person.Enter(program.Address, program.LeaderKey, code, "leader", "Lee");
        var times = new List<(bool During, double Milliseconds)>();
        for (var began = Stopwatch.StartNew(); !Directory.EnumerateFiles(backups, "*.db").Any();)
        {
            Assert.True(began.Elapsed < TimeSpan.FromMinutes(1), "No backup was taken.");
            var watch = Stopwatch.StartNew();
            await leader.Does("imDone", new { done = times.Count % 2 == 0 });
            times.Add((Directory.EnumerateFiles(backups).Any(), watch.Elapsed.TotalMilliseconds));
        }

        Run.Say($"saves beside the daily backup of {megabytes} MB: {Spread(times, true)}; else: {Spread(times, false)}");
        Assert.InRange(Percentile(times, true, 0.5), 0, 1000);
    }

    private static string Spread(IEnumerable<(bool During, double Milliseconds)> times, bool during) =>
        $"{times.Count(time => time.During == during)} with median {Percentile(times, during, 0.5):0} ms, 95 % within {Percentile(times, during, 0.95):0} ms, slowest {Percentile(times, during, 1):0} ms";

    private static double Percentile(IEnumerable<(bool During, double Milliseconds)> times, bool during, double share)
    {
        var sorted = times.Where(time => time.During == during).Select(time => time.Milliseconds).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    private static void Grow(string file, int megabytes)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Execute("CREATE TABLE ballast (text TEXT)");
        for (var i = 0; i < megabytes; i++)
        {
            connection.Execute("INSERT INTO ballast WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT printf('%.*c', 1000, 'x') FROM n");
        }
    }

    private static string Facts(string file, string code)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return string.Concat(connection.Query<string>("SELECT facts FROM entry WHERE session = @code", new { code }));
    }
}
