using Microsoft.Data.Sqlite;
using PreMortem.Web.Storage;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Faults.Tests.Crash;

/// <summary>What belongs together is stored together: one half of it is made to fail, and the other must not be there (ST2, SL1).</summary>
public sealed class TogetherTests
{
    [Theory]
    [InlineData("INSERT ON risk")]
    [InlineData("INSERT ON risk_history")]
    public async Task WhereTheRegisterCannotBeWrittenTheRiskWasNotFormed_ST2(string half)
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: false);
        await using var leader = await Enter(program, code);
        await leader.Does("advance", new { to = "form", @override = "A rehearsal." });
        await leader.Does("formRisk", new { risk = "k0", title = "No bus" });
        var before = Kept(program, code);
        var id = Guid.NewGuid();

        Fail(program, half);
        var refused = await leader.Asks("formRisk", new { risk = "k1", title = "No key" }, id);
        Assert.Equal("refused", (string?)refused["status"]);
        var between = Kept(program, code);
        Assert.Equal(before.Log.Count, between.Log.Count);
        between.RegisterAgrees();

        Work(program);
        Assert.Equal("done", (string?)(await leader.Asks("formRisk", new { risk = "k1", title = "No key" }, id))["status"]);
        var after = Kept(program, code);
        Assert.Equal(2, after.Session.Forming.Risks.Count);
        after.RegisterAgrees();
    }

    [Fact]
    public async Task WhereAMeetingCannotBeSealedItDidNotEnd_SL1()
    {
        await using var program = await RunningProgram.Start();
        var code = await program.OpenSession(anonymous: true);
        await using var leader = await Enter(program, code);
        await leader.Does("advance", new { to = "own", @override = "A rehearsal." });
        await leader.Does("recordPlanChange", new { text = "The bus is ordered in May." });
        await leader.Does("advance", new { to = "close", @override = "A rehearsal." });
        await leader.Does("setReview", new { date = "2027-03-01" });
        var id = Guid.NewGuid();

        Fail(program, "UPDATE ON entry");
        Assert.Equal("refused", (string?)(await leader.Asks("closeSession", new { }, id))["status"]);
        var between = Kept(program, code);
        Assert.False(between.Session.Closed);
        Assert.False(between.IsSealed);

        Work(program);
        Assert.Equal("done", (string?)(await leader.Asks("closeSession", new { }, id))["status"]);
        var after = Kept(program, code);
        Assert.True(after.Session.Closed);
        Assert.True(after.IsSealed);
    }

    private static Task<Person> Enter(RunningProgram program, string code) => Person.Enter(program.Address, program.LeaderKey, code, "leader");

    /// <summary>Read beside the program: a copy of files that it empties meanwhile could be of two moments.</summary>
    private static Stored Kept(RunningProgram program, string code)
    {
        using var database = new DatabaseFile(Path.Combine(program.Folder, "premortem.db"));
        return Stored.Read(database, code);
    }

    private static void Fail(RunningProgram program, string half) =>
        Tell(program, $"CREATE TRIGGER broken BEFORE {half} BEGIN SELECT RAISE(ABORT, 'broken for a test'); END");

    private static void Work(RunningProgram program) => Tell(program, "DROP TRIGGER broken");

    private static void Tell(RunningProgram program, string statement)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(program.Folder, "premortem.db")};Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
