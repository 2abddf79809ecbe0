using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using PreMortem.Core.Register;
using PreMortem.Core.Sessions;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Live;

/// <summary>A session and the log it is a function of.</summary>
internal sealed partial class RoomLog
{
    private readonly SessionLog _log;
    private readonly RegisterStore _register;
    private readonly ILogger _logger;
    private int _riskBase;
    private bool _stale;

    public RoomLog(string code, SessionLog log, RegisterStore register, ILogger logger)
    {
        (_log, _register, _logger) = (log, register, logger);
        Session = Evolution.Replay(log.Read(code));
        FindRiskBase();
    }

    public Session Session { get; private set; }

    /// <summary>One pass over the mailbox.</summary>
    public RoomTurn Begin(DateTimeOffset now)
    {
        if (_stale)
        {
            Reload();
        }

        return new(this, now);
    }

    public Stamp StampFor(string? seat, DateTimeOffset now) =>
        new(now, seat, Chance(), _riskBase);

    /// <summary>Stores entries with what they mean for the register. False where nothing was stored.</summary>
    public async Task<bool> Append(IReadOnlyList<Entry> entries, Session after)
    {
        try
        {
            var sealedLog = SealedWith(entries, after);
            await _log.Append(Session.Code, Session.Version, entries, new(PhaseName(after), after.Closed), RegisterAfter(entries), sealedLog);
            Session = after;
            if (sealedLog is not null)
            {
                _ = Task.Run(Forget);
            }

            return true;
        }
        catch (StorageUnavailable problem)
        {
            NotStored(problem, Session.Code);
            return false;
        }
        catch (Exception problem) when (problem is VersionConflict or RiskNumberTaken)
        {
            // Somebody else wrote first: what is there is read before the next pass; the senders try again.
            NotStored(problem, Session.Code);
            _stale = true;
            return false;
        }
    }

    /// <summary>Something nobody expected: what is stored is what happened. It is read before the next pass, for a disk that cannot be read now may be readable then.</summary>
    public void StartOver(Exception problem)
    {
        _stale = true;
        Failed(problem, Session.Code);
    }

    private void Reload()
    {
        Session = Evolution.Replay(_log.Read(Session.Code));
        FindRiskBase();
        _stale = false;
    }

    private void FindRiskBase() => _riskBase = _register.NextNumber(Session.InitiativeId, beside: Session.Code);

    private RegisterWrite? RegisterAfter(IReadOnlyList<Entry> entries)
    {
        RegisterWrite? all = null;
        var before = Session;
        foreach (var entry in entries)
        {
            var after = before.After(entry);
            if (RegisterOfSession.Between(before, after, entry) is { } write)
            {
                all = all is null ? write : all.Then(write);
            }

            before = after;
        }

        return all;
    }

    /// <summary>An anonymous room that ends keeps nothing that leads to a person; its laptops stay in it until it is let go (SL1).</summary>
    private IReadOnlyList<Entry>? SealedWith(IReadOnlyList<Entry> entries, Session after) => after is { Anonymous: true, Closed: true } && !Session.Closed
        ? Sealing.Seal([.. _log.Read(Session.Code), .. entries], Chance())
        : null;

    /// <summary>Nobody waits for it: the write-ahead log is emptied at the next chance in any case.</summary>
    private void Forget()
    {
        try
        {
            _log.ForgetWhatWasOverwritten();
        }
        catch (DbException problem)
        {
            NotForgotten(problem, Session.Code);
        }
    }

    internal static ulong Chance() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    private static string PhaseName(Session session) => JsonNamingPolicy.CamelCase.ConvertName(session.Kind.ToString());

    [LoggerMessage(LogLevel.Warning, "Session {Code}: nothing was stored.")]
    private partial void NotStored(Exception problem, string code);

    [LoggerMessage(LogLevel.Warning, "Session {Code}: the write-ahead log could not be emptied after the seal.")]
    private partial void NotForgotten(Exception problem, string code);

    [LoggerMessage(LogLevel.Error, "Session {Code}: a batch failed and was given up.")]
    private partial void Failed(Exception problem, string code);
}
