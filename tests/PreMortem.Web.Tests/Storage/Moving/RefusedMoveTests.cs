using Dapper;
using Npgsql;
using PreMortem.Web.Storage;
using PreMortem.Web.Storage.Moving;
using PreMortem.Web.Storage.Postgres;
using PreMortem.Web.Tests.CommandLine;

namespace PreMortem.Web.Tests.Storage.Moving;

/// <summary>PQ10: a copy that cannot be whole is none.</summary>
public sealed class RefusedMoveTests : IDisposable
{
    private readonly Store _store = new();
    private readonly TempFolder _folder = new();
    private readonly string _postgres = Postgres.Shared.NewDatabase();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
        Postgres.Shared.Drop(_postgres);
    }

    [Fact]
    public async Task BothHaveTheSameTablesAndColumns_PQ10()
    {
        using (var file = Place.ToRead(_store.File))
        using (var postgres = Place.ToFill(_postgres))
        {
            Assert.Equal(18, Installation.Between(file, postgres).Count);
        }

        await _store.Begin();
        Change("ALTER TABLE note ADD COLUMN colour text");
        Assert.Contains("The table “note” is not the same in ", await Refused(), StringComparison.Ordinal);
        Change("ALTER TABLE note DROP COLUMN colour; CREATE TABLE sticker (id text)");
        Assert.Contains("The table “sticker” is not the same in ", await Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatBreaksOffLeavesNothing_PQ10()
    {
        await _store.Begin();
        await new NoteStore(_store.Database, _store.Writer).Save(Samples.Code, "A note", 0, Samples.Now);
        Change("CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the disk is full''; END'; CREATE TRIGGER no BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION no()");

        Assert.Contains("the disk is full", await Refused(), StringComparison.Ordinal);

        Change("DROP TRIGGER no ON note");
        Assert.Equal(0, (await Ran.Command("copy", "--from", _store.File, "--to", _postgres)).Code);
        using (var file = new DatabaseFile(_folder["premortem.db"]))
        using (var connection = file.OpenWriting())
        {
            connection.Execute("CREATE TRIGGER no BEFORE INSERT ON note BEGIN SELECT raise(ABORT, 'the disk is full'); END");
        }

        var back = await Ran.Command("copy", "--from", _postgres, "--to", _folder.Path);
        Assert.Contains("the disk is full", back.Error, StringComparison.Ordinal);
        Assert.All(Kept.In(_folder["premortem.db"]).Values, Assert.Empty);
        Assert.False(File.Exists(_folder["leader.key"]));
    }

    [Fact]
    public async Task AMeetingThatIsNotTheSameIsNamedAndNothingIsKept_PQ10()
    {
        await _store.Begin();
        await _store.Log.Append(Samples.Code, 1, [Samples.Empty(2)], new("form", Closed: false), Samples.Write(Samples.Risk(1)));
        Change(
            """
            CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.facts = replace(NEW.facts, ''routine'', ''Routine''); RETURN NEW; END';
            CREATE TRIGGER other BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION other()
            """);
        Assert.StartsWith("The meeting K7M-42P is not in ", await Refused(), StringComparison.Ordinal);

        Change(
            """
            DROP TRIGGER other ON entry;
            CREATE FUNCTION another() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.had = 0; RETURN NEW; END';
            CREATE TRIGGER another BEFORE INSERT ON risk_reason FOR EACH ROW EXECUTE FUNCTION another()
            """);
        Assert.StartsWith("The register of “Discourse routine in middle-school maths” is not in ", await Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlacesThatCannotBeUsedAreNamed_PQ10()
    {
        Assert.Contains("There is no database of PreMortem in ", (await Ran.Command("copy", "--from", _folder["none.db"], "--to", _postgres)).Error, StringComparison.Ordinal);
        Assert.Contains("is not one of PreMortem", (await Ran.Command("copy", "--from", _postgres, "--to", _folder["new.db"])).Error, StringComparison.Ordinal);
        Assert.Contains("is no address of a PostgreSQL", (await Ran.Command("copy", "--from", _store.File, "--to", "Host=here;Colour=red")).Error, StringComparison.Ordinal);
        Assert.Contains("cannot be used", (await Ran.Command("copy", "--from", _store.File, "--to", "Host=127.0.0.1;Port=1")).Error, StringComparison.Ordinal);
        Assert.Contains("There is an installation in ", (await Ran.Command("copy", "--from", await Begun(), "--to", _store.File)).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.db"));
    }

    private async Task<string> Begun()
    {
        await _store.Begin();
        return _store.File;
    }

    /// <summary>The sentence, and nothing there.</summary>
    private async Task<string> Refused()
    {
        var ran = await Ran.Command("copy", "--from", _store.File, "--to", _postgres);
        Assert.Equal(2, ran.Code);
        using var connection = new NpgsqlConnection(_postgres);
        Assert.Equal(0, connection.ExecuteScalar<long>("SELECT (SELECT count(*) FROM initiative) + (SELECT count(*) FROM entry) + (SELECT count(*) FROM secret)"));
        return ran.Error;
    }

    private void Change(string sql)
    {
        new PostgresDatabase(_postgres).Dispose();
        using var connection = new NpgsqlConnection(_postgres);
        connection.Execute(sql);
    }
}
