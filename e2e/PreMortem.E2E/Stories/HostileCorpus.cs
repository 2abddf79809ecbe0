using System.Globalization;
using PreMortem.E2E.Actors;
using PreMortem.E2E.Corpus;

namespace PreMortem.E2E.Stories;

/// <summary>E6: whatever is typed into any field is text on every page, in every phase of the room and in every file.</summary>
public sealed class HostileCorpus(Browser browser) : Story(browser)
{
    /// <summary>One seed of the day; in the long form (.ci/corpus) as many as there are strings, so that every string goes through every field that it fits.</summary>
    public static TheoryData<int> Seeds
    {
        get
        {
            var first = Set("PREMORTEM_CORPUS_SEED", DateTime.UtcNow.DayOfYear);
            return [.. Enumerable.Range(first, Set("PREMORTEM_CORPUS", 1))];
        }
    }

    protected override bool IsAlone => true;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task WhateverIsTypedIntoAnyFieldIsTextOnEveryPageAndInEveryFile_E6(int seed)
    {
        var (leader, seat, wall, reader) = (await ALeader(), await AParticipant("seat"), await AScreen(), await AParticipant("reader"));
        foreach (var one in (Actor[])[leader, seat, wall, reader])
        {
            await PageJudge.Watches(one.Page.Context);
            one.Guard.Expects("status of 404", "status of 422");
        }

        await leader.OpensTheLeaderLink();
        var typist = new Typist(seed, Ledger.OfTheRun);
        var judge = new PageJudge(typist);
        using var walk = new HostileWalk(Program, typist, judge, leader.Page, seat.Page, wall.Page, reader.Page);
        await walk.Rooms();
        await walk.Pages();
        await walk.Forms.Refuse();
        var files = await walk.Files();
        await walk.Forget();
        Say($"round {seed}: {HostileStrings.All.Count} strings, {typist.All.Count} fields, {judge.Pages} pages, {judge.Sightings} sightings, {files} files, {walk.Forms.Found.Count} forms, {walk.Forms.Refused} refused and shown again; {judge.Wrong.Count} wrong, {judge.Turned.Count} turned, {judge.Unseen.Count} fields not shown");
        Say($"  so far {Ledger.OfTheRun.Keep()}");
        foreach (var unread in judge.Unread.Where(one => !Unshown.Is(one.Field)))
        {
            Say($"  not on one page in one piece: {unread.Field}: {unread.Text}");
        }

        Assert.True(judge.Wrong.Count == 0, string.Join('\n', judge.Wrong.Distinct(StringComparer.Ordinal).Take(40)));
        Assert.True(judge.Turned.Count == 0, $"Typed words may turn what stands beside them (AC25):\n{string.Join('\n', judge.Turned.Take(40))}");
        Assert.DoesNotContain(judge.Unseen, field => !Unshown.Is(field));
        Assert.Equal(typist.All.Select(one => one.Field).Where(field => Unshown.Is(field) && !IsOfAGate(field)).Order(StringComparer.Ordinal), judge.Unseen.Where(field => !IsOfAGate(field)));
        Assert.Equal(KnownForms.All.Order(StringComparer.Ordinal), walk.Forms.Found);
        Assert.Equal([KnownForms.Widest], walk.Forms.Taken);
        Assert.Equal("", Program.Output.Trim());
    }

    /// <summary>Why a leader went past a gate is told only where the gate was met, which is not so in every run.</summary>
    private static bool IsOfAGate(string field) => field.EndsWith(".override", StringComparison.Ordinal);

    private static int Set(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
