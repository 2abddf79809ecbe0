namespace PreMortem.Web.Live;

/// <summary>How fast one connection may send: 20 commands a second, with a burst of 40 (LM6). A leaky bucket; not shared between threads.</summary>
internal sealed class Allowance(TimeProvider clock)
{
    private const double PerSecond = 20;
    private const double Burst = 40;

    private double _left = Burst;
    private long _at = clock.GetTimestamp();

    public bool Take()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(Burst, _left + (clock.GetElapsedTime(_at, now).TotalSeconds * PerSecond));
        _at = now;
        if (_left < 1)
        {
            return false;
        }

        _left--;
        return true;
    }
}
