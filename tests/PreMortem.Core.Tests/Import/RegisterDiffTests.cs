using PreMortem.Core.Export;
using PreMortem.Core.Import;
using PreMortem.Core.Register;
using PreMortem.Core.Tests.Export;

namespace PreMortem.Core.Tests.Import;

public sealed class RegisterDiffTests
{
    private static readonly DateTimeOffset Later = new(2026, 9, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AFileThatWasNotTouchedChangesNothing_IP4()
    {
        Assert.Equal((0, null), (Of(Markdown).Changes.Count, Of(Markdown).Edit));
        Assert.Equal((0, null), (Of(JsonExport.Write(SoarRegister.Named)).Changes.Count, Of(JsonExport.Write(SoarRegister.Named)).Edit));
    }

    [Fact]
    public void AStatusAnOwnerAndADateChangedByHandAreThoseChanges_IP4()
    {
        var preview = Of(Markdown
            .Replace("**treating** · threatens P1", "**watching** · threatens P1", StringComparison.Ordinal)
            .Replace("**Owner** L. Stone", "**Owner** Ana & Ben", StringComparison.Ordinal)
            .Replace("**Try by** 22 August 2026", "**Try by** 2026-10-01", StringComparison.Ordinal));

        Assert.Equal(
            [(1, "status", "treating", "watching"), (1, "response.owner", "L. Stone", "Ana & Ben"), (1, "response.tryBy", "2026-08-22", "2026-10-01")],
            preview.Changes.Select(change => (change.Risk, change.Field, change.Now, change.Becomes)));
        var row = Assert.Single(preview.Edit!.Rows);
        Assert.Equal((RegisterEditKind.Imported, row.Before!.Version + 1), (preview.Edit.Kind, row.After!.Version));
    }

    /// <summary>MF5, MF7: what the papers add is changed by hand like the rest.</summary>
    [Theory]
    [InlineData("adaptive work", "partly technical, partly adaptive work", "nature", "adaptive", "mixed")]
    [InlineData("goes for depth, spread", "goes for ownership, depth", "scale", "depth, spread", "depth, ownership")]
    [InlineData("comes from complexity, supports", "comes from engagement", "factors", "complexity, supports", "engagement")]
    [InlineData("**treating** · threatens P1", "**redesigning** · threatens P1", "status", "treating", "redesigning")]
    [InlineData("- **Already in place** Two chairs meet every second Friday\n", "- **Already in place**\n", "safeguards", "Two chairs meet every second Friday", null)]
    [InlineData("**Takes hold at** mental model", "**Takes hold at** feedback", "response.leverage", "mentalModel", "feedback")]
    [InlineData("**How by** 1 August 2026", "**How by** 2026-08-09", "response.howBy", "2026-08-01", "2026-08-09")]
    [InlineData("**Serves** depth, ownership", "**Serves** spread", "response.scale", "depth, ownership", "spread")]
    [InlineData("**Can veto** The union representative, on the schedule", "**Can veto** Nobody", "response.veto", "The union representative, on the schedule", "Nobody")]
    public void WhatThePapersAddIsChangedByHandToo_IP4(string was, string now, string field, string? before, string? after)
    {
        var change = Assert.Single(Of(Markdown.Replace(was, now, StringComparison.Ordinal)).Changes);

        Assert.Equal((1, field, before, after), (change.Risk, change.Field, change.Now, change.Becomes));
    }

    /// <summary>Text that Markdown shows otherwise than it was typed is not rewritten by a change beside it.</summary>
    [Fact]
    public void WhatNobodyTouchedStaysAsItWasTyped_IP4()
    {
        var now = Register(risk => risk.Number == 1 ? risk with { Cause = "two  spaces\tand \u0007 a bell\r\n\r\nbelow" } : risk);
        var file = MarkdownExport.Write(now).Replace("**Owner** L. Stone", "**Owner** Ana", StringComparison.Ordinal);

        var preview = Of(file, now);

        Assert.Equal("response.owner", Assert.Single(preview.Changes).Field);
        Assert.Equal(now.Risks.Single(risk => risk.Number == 1).Cause, preview.Edit!.Rows[0].After!.Cause);
    }

    [Fact]
    public void WhatWasChangedHereSinceIsNotTakenBack_IP5()
    {
        var now = Changed("response.action", risk => risk with { Response = risk.Response with { Action = "Teams rehearse twice" } });

        var preview = Of(Markdown.Replace("**Owner** L. Stone", "**Owner** Ana", StringComparison.Ordinal), now);

        Assert.Equal("response.owner", Assert.Single(preview.Changes).Field);
        Assert.Empty(preview.Conflicts);
        Assert.Equal("Teams rehearse twice", preview.Edit!.Rows[0].After!.Response.Action);
        Assert.Contains(preview.Notes, note => note.StartsWith("R1 was changed here after the file was written.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatBothChangedIsAConflictAndStaysUnlessTheFilesIsChosen_IP5(bool chosen)
    {
        var now = Changed("response.owner", risk => risk with { Response = risk.Response with { Owner = "Ben" } });
        var file = Markdown.Replace("**Owner** L. Stone", "**Owner** Ana", StringComparison.Ordinal);

        var preview = Of(file, now, chosen ? ["R1/response.owner"] : []);

        var conflict = Assert.Single(preview.Conflicts);
        Assert.Equal(("L. Stone", "Ben", "Ana", chosen), (conflict.Saw, conflict.Now, conflict.Theirs, conflict.Chosen));
        Assert.Equal(chosen ? "Ana" : null, preview.Edit?.Rows[0].After!.Response.Owner);
    }

    [Fact]
    public void ARiskWrittenByHandComesInWithTheNextNumberAndOnlyOnce_IP7()
    {
        var file = Markdown.Replace("## Held tensions", "## R The bell schedule moved\n\n**open** · threatens P1\n\n- **Because** the buses came late\n- **Owner** Ana\n\n## R99 Another one\n\n## Held tensions", StringComparison.Ordinal);

        var preview = Of(file);

        Assert.Equal(["R5 The bell schedule moved", "R6 Another one"], preview.Added.Select(risk => $"{risk.Id} {risk.Title}"));
        Assert.Equal(("the buses came late", "Ana", 1), (preview.Added[0].Cause, preview.Added[0].Response.Owner, preview.Added[0].Version));
        Assert.Contains("“The bell schedule moved” is not in this register yet. It comes in as R5.", preview.Notes);
        Assert.All(preview.Edit!.Rows, row => Assert.Null(row.Before));
        Assert.Empty(Of(file, Register(risk => risk) with { Risks = SoarRegister.Named.Risks.Concat(preview.Added).ToSeq() }).Added);
    }

    [Fact]
    public void ARowThatIsNotInTheFileStays_IP6()
    {
        var from = Markdown.IndexOf("## R3 ", StringComparison.Ordinal);
        var preview = Of(Markdown.Remove(from, Markdown.IndexOf("## Held tensions", StringComparison.Ordinal) - from));

        Assert.Null(preview.Edit);
        Assert.Contains("R3 is not in the file. It stays as it is.", preview.Notes);
    }

    [Fact]
    public void WhatPeopleSaidIsNotRewritten_IP6()
    {
        var preview = Of(Markdown.Replace("on board\n\n", "on board!\n\n", StringComparison.Ordinal).Replace("“Homeroom teachers pressed play on the videos", "“Homeroom teachers did well with the videos", StringComparison.Ordinal));

        Assert.Equal("title", Assert.Single(preview.Changes).Field);
        Assert.Contains("The reasons of R1 read differently in the file. What people said stays as they said it.", preview.Notes);
    }

    [Fact]
    public void ARiskRetiredByHandNeedsAReasonAndItsLineIsNamed_IP3()
    {
        var file = Markdown.Replace("**treating** · threatens P1", "**retired** · threatens P1", StringComparison.Ordinal);

        var problem = Assert.Single(Of(file).Problems);
        Assert.Equal(Line(file, "**retired** · threatens P1"), problem.Line);
        Assert.Null(Of(file).Edit);

        var explained = Of(file.Replace("- **Because** no teacher", "- **Retired because** it is over\n- **Because** no teacher", StringComparison.Ordinal));
        Assert.Equal((RiskStatus.Retired, "it is over"), (explained.Edit!.Rows[0].After!.Status, explained.Edit.Rows[0].After!.RetiredWhy));
    }

    [Fact]
    public void ASignSeenIsAddedByHandAndTheOthersKeepTheirIds_IP4()
    {
        var before = SoarRegister.Named.Risks.Single(risk => risk.Number == 1).Signs;
        var after = Assert.Single(Of(Markdown.Replace("- **Sign seen** 8 September 2026\n", "- **Sign seen** 8 September 2026\n- **Sign seen** 2026-09-20 · at Room 9\n", StringComparison.Ordinal)).Edit!.Rows).After!.Signs;

        Assert.Equal(before, after.Take(2).ToSeq());
        Assert.Equal(("i3", new DateOnly(2026, 9, 20), "Room 9"), (after[2].Id, after[2].On, after[2].Where));
    }

    private static string Markdown { get; } = MarkdownExport.Write(SoarRegister.Named);

    private static ImportPreview Of(string file, RegisterDocument? now = null, params IEnumerable<string> chosen)
    {
        var read = Assert.IsType<ReadFile.Read>(RegisterReader.Read(file));
        return RegisterDiff.Of(read.File, now ?? SoarRegister.Named, chosen.ToHashSet(StringComparer.Ordinal));
    }

    private static RegisterDocument Register(Func<Risk, Risk> with) => SoarRegister.Named with { Risks = SoarRegister.Named.Risks.Select(with).ToSeq() };

    /// <summary>The register after R1 was changed here, with the history of it.</summary>
    private static RegisterDocument Changed(string field, Func<Risk, Risk> with)
    {
        var before = SoarRegister.Named.Risks.Single(risk => risk.Number == 1);
        var after = with(before) with { Version = before.Version + 1 };
        var history = RiskHistory.Between(before, after, Later, "leader", null).ToSeq();
        Assert.Equal(field, Assert.Single(history).Field);
        return Register(risk => risk.Number == 1 ? after : risk) with { History = history };
    }

    private static int Line(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
}
