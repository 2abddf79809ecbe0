using System.Data.Common;
using PreMortem.Web.Live.Neighbours;

namespace PreMortem.Web.Rehearsals;

/// <summary>Of several servers one lets a rehearsal's people act, and another goes on where that one is gone (PQ8, PQ20).</summary>
public sealed partial class RunningRehearsals
{
    private volatile bool _holdsAnew;

    void IHearing.Hear(char about, IReadOnlyList<string> of)
    {
        if (about != Word.Changed || of.Count > 0)
        {
            return;
        }

        _holdsAnew = true;
        foreach (var room in rooms.Running.Where(room => room.Now is { Rehearsal: not null, Closed: false } && !_running.ContainsKey(room.Code)))
        {
            _made.Enqueue(room);
        }

        Wake();
    }

    /// <summary>While this server was gone for the others, one of them may have taken its rehearsals.</summary>
    /// <returns>Whether those that are here are this server's.</returns>
    private async Task<bool> HoldAnew()
    {
        if (_others?.IsThere == false)
        {
            return false;
        }

        if (_holdsAnew)
        {
            _holdsAnew = false;
            foreach (var (code, room) in _running)
            {
                if (!IsHeld(code) && _running.TryRemove(new(code, room)))
                {
                    await room.Leave();
                }
            }
        }

        return !_holdsAnew;
    }

    private bool IsHeld(string code)
    {
        try
        {
            return _others?.Hold(code) ?? true;
        }
        catch (DbException)
        {
            // Nobody acts until it is known.
            return _holdsAnew = true;
        }
    }
}
