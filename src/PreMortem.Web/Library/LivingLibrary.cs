using PreMortem.Core.Library;
using PreMortem.Web.Live.Neighbours;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Library;

/// <summary>The library in force. A change takes hold at once, for every session that starts after it; those that run keep their copy (LB20).</summary>
public sealed class LivingLibrary : IHearing
{
    /// <summary>What servers call it among themselves.</summary>
    private const string Changed = "library";

    private readonly TemplateLibrary _shipped;
    private readonly TemplateLibrary _filed;
    private readonly OwnModes _own;
    private readonly TimeProvider _clock;
    private readonly INeighbours? _others;
    private readonly Lock _reading = new();
    private volatile Shelf _shelf;

    /// <param name="shipped">Without a leader's folder.</param>
    /// <param name="filed">With it.</param>
    /// <param name="others">The servers that share the database; null where there are none.</param>
    internal LivingLibrary(TemplateLibrary shipped, TemplateLibrary filed, OwnModes own, TimeProvider clock, INeighbours? others)
    {
        (_shipped, _filed, _own, _clock, _others) = (shipped, filed, own, clock, others);
        _shelf = Shelf.Of(shipped, filed, own.All());
    }

    /// <summary>What a session that starts now takes a copy of.</summary>
    public TemplateLibrary Now => _shelf.InForce;

    public Shelf Shelf => _shelf;

    /// <summary>A failure mode, retired or not; null where there is none of this name.</summary>
    public ShelvedMode? Find(string slug) => _shelf.Modes.FirstOrDefault(mode => mode.Mode.Slug == slug);

    /// <summary>The version of what is stored under a name; 0 where nothing is.</summary>
    public long Version(string slug) => _shelf.Stored.TryGetValue(slug, out var row) ? row.Version : 0;

    /// <summary>Whether what the mode replaces is from a leader's own folder.</summary>
    public bool IsFiled(ShelvedMode mode) => mode.Beneath is { } beneath && !_shipped.FailureModes.Contains(beneath);

    /// <summary>A name for a new mode that none has, or had.</summary>
    public string NewSlug(string title) => ModeSlug.For(title, slug => Find(slug) is not null || Version(slug) > 0);

    /// <summary>The file of a mode: as it was saved here, or as the shipped one reads.</summary>
    public string Text(ShelvedMode mode) =>
        mode.Origin is ModeOrigin.Own or ModeOrigin.Changed && _shelf.Stored[mode.Mode.Slug].Text is { } text ? text : FailureModeFile.Write(mode.Mode);

    /// <returns>Whether the changes were made: all of them, or none where one of the modes was changed since.</returns>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<bool> Change(IReadOnlyList<OwnModeChange> changes, (string InitiativeId, int Number)? from = null) =>
        Done(_own.Change(changes, _clock.GetUtcNow(), from));

    /// <inheritdoc cref="OwnModes.Undo"/>
    public Task<bool> Undo(string slug, long version) => Done(_own.Undo(slug, version, _clock.GetUtcNow()));

    void IHearing.Hear(char about, IReadOnlyList<string> of)
    {
        if (about == Word.Changed && (of.Count == 0 || of.Contains(Changed)))
        {
            ReadAgain();
        }
    }

    private async Task<bool> Done(Task<bool> change)
    {
        try
        {
            var done = await change;
            ReadAgain();
            return done;
        }
        finally
        {
            // Also where the answer to the commit was lost: it may be stored, and whoever looks is to see it (PQ23).
            _others?.Changed(Changed);
        }
    }

    /// <summary>One reads at a time, so that whoever reads last has read what all stored.</summary>
    private void ReadAgain()
    {
        lock (_reading)
        {
            _shelf = Shelf.Of(_shipped, _filed, _own.All());
        }
    }
}
