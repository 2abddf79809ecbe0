using PreMortem.E2E.Actors;
using PreMortem.Web.Tests.Live;
using PreMortem.Web.Tests.Storage;

namespace PreMortem.E2E.Stories;

/// <summary>The disk of the server is full while people write, and has room again: nobody loses a word, and everybody sees what is so.</summary>
public sealed class FullDisk(Browser browser) : Story(browser)
{
    private const string Before = "In September two coaches left Walker.";
    private const string Meanwhile = "In January the bell schedule took the lesson away.";
    private const string Draft = "By March nobody remembered";

    private readonly SmallDisk _disk = new(megabytes: 6);
    private RunningProgram _program = null!;
    private Leader _leader = null!;
    private Participant _ana = null!;

    protected override bool IsAlone => true;

    [Fact]
    public async Task WhatIsTypedWhileTheDiskIsFullStaysAndIsSavedWhenThereIsRoom()
    {
        _leader = await ALeaderOfARoomThatWrites();
        _ana = await AParticipantWithAPhone("ana");
        await _ana.OpensTheLink(_leader.Code);
        await _ana.Joins("Ana Ruiz", "Walker");
        await _leader.SeesPeople(1);
        await _ana.Writes(Before);
        await _ana.SeesTheState("saved");

        _disk.Fill(_program.ProcessId);
        await _ana.Writes(Meanwhile);
        await _ana.SeesTheState("not saved yet, 1 waiting");
        await _ana.Sees("What you wrote is kept on this device and goes out by itself.");
        await _ana.StartsToWrite(Draft);
        await _leader.Presses("Next: look again");
        await _leader.SeesTheState("not saved yet");
        await _leader.PhotographsAs("disk-full", whole: true);
        await _ana.PhotographsAs("disk-full", whole: true);

        await _ana.Reloads();
        await _ana.HasTheCard(Meanwhile);
        await _ana.HasTheDraft(Draft);
        await _ana.SeesTheState("not saved yet, 1 waiting");

        _disk.MakeRoom();
        await _ana.SeesTheState("saved");
        await _leader.SeesTheState("saved");
        await _leader.IsInPhase("Look again");
        await _leader.PhotographsAs("disk-has-room", whole: true);
        await _ana.PhotographsAs("disk-has-room", whole: true);
        await _ana.Reloads();
        await _ana.HasTheCard(Before);
        await _ana.HasTheCard(Meanwhile);
        Assert.Equal([Meanwhile, Before], await _ana.OwnCards());
    }

    [Fact]
    public async Task AFormThatCouldNotBeSavedComesBackWithWhatWasTyped()
    {
        const string Name = "A plan that was worded for an hour";
        _leader = await ALeader();
        _leader.Guard.Expects("503");
        await _leader.OpensTheLeaderLink();
        await _leader.NamesAPlan(Name);

        _disk.Fill(_program.ProcessId);
        await _leader.Presses("Save the plan");
        await _leader.SeesTitled("Nothing was saved");
        await _leader.PhotographsAs("disk-full-form");

        _disk.MakeRoom();
        await _leader.GoesBack();
        await _leader.HasNamed(Name);
        await _leader.Presses("Save the plan");
        await _leader.SeesTitled(Name);
    }

    /// <summary>On a file wherever others happen: it is the file that no longer fits.</summary>
    protected override async Task<IInstallation> Starts() => _program = await RunningProgram.Start(folder: _disk.Folder, under: SmallDisk.Under, arguments: ["--backups", "0"]);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _disk.Dispose();
        GC.SuppressFinalize(this);
    }
}
