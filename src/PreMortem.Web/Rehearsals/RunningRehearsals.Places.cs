namespace PreMortem.Web.Rehearsals;

/// <summary>Who starts a rehearsal takes a place first, so that of many who start at one moment no more begin than there are places (RH11).</summary>
public sealed partial class RunningRehearsals
{
    private readonly Lock _places = new();
    private int _held;

    /// <summary>How many are taken; one whose people are just arriving is counted once, and one that makes room for another is not.</summary>
    private int Taken
    {
        get
        {
            lock (_places)
            {
                return _held + _coming.Keys.ToList().Union(_running.Where(pair => !pair.Value.IsLeaving).Select(pair => pair.Key), StringComparer.Ordinal).Count();
            }
        }
    }

    /// <summary>A place for one more; where it is that of one that its leader left, that one rests until the leader comes back.</summary>
    /// <returns>Null where there is none. Whoever does not begin gives it back.</returns>
    internal Place? TakePlace()
    {
        lock (_places)
        {
            if (Taken >= Most)
            {
                var left = _running.Values.Where(room => !room.IsLeaving && room.LedAt + Deserted <= clock.GetUtcNow()).MinBy(room => room.LedAt);
                if (left is null)
                {
                    return null;
                }

                left.Rest();
                Wake();
            }

            _held++;
            return new(this);
        }
    }

    /// <summary>Of one rehearsal that has not begun.</summary>
    internal sealed class Place(RunningRehearsals all) : IDisposable
    {
        private bool _isHeld = true;

        /// <summary>Opens the room and lets its people come.</summary>
        /// <param name="code">The stored form.</param>
        public void Begin(string code)
        {
            lock (all._places)
            {
                all.Begin(code);
                Dispose();
            }
        }

        public void Dispose()
        {
            lock (all._places)
            {
                all._held -= _isHeld ? 1 : 0;
                _isHeld = false;
            }
        }
    }
}
