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

    /// <summary>Whether other servers add to it, too.</summary>
    public bool IsShared => _log.IsShared;

    public Stamp StampFor(string? seat, DateTimeOffset now) =>
        new(now, seat, Chance(), _riskBase);

    /// <summary>Decides on the session as it is and stores what comes of it, with what it means for the register. Where another server was quicker, what it stored is taken in and decided on again.</summary>
    /// <param name="look">Whether to read first what others have stored.</param>
    /// <param name="decide">May be asked more than once; the last turn is the one that counts.</param>
    public async Task<Grown> Grow(bool look, Func<Session, RoomTurn> decide)
    {
        var before = Session;
        var looks = look || _stale;
        IReadOnlyList<Entry> missed = looks ? CatchUp() : [];
        var turn = decide(Session);
        if (turn.Refuses && IsShared && !looks && CatchUp() is { Count: > 0 } unseen)
        {
            // What is refused here may be right by now elsewhere.
            (missed, turn) = (unseen, decide(Session));
        }

        if (turn.Entries.Count == 0)
        {
            return new(turn, before, missed, IsStored: true, IsKnown);
        }

        var known = IsKnown;
        try
        {
            var from = turn.From;
            IReadOnlyList<Entry> late = [];
            await _log.Append(from.Code, from.Version, Of(turn), entries =>
            {
                late = Elsewhere.Known(from, entries) ?? throw new Rewritten();
                turn = decide(late.Aggregate(from, (session, entry) => session.After(entry)));
                return turn.Entries.Count == 0 ? null : Of(turn);
            });
            var closes = turn.After.Closed && !turn.From.Closed;
            Session = turn.After;
            if (closes && Session.Anonymous)
            {
                _ = Task.Run(Forget);
            }

            return new(turn, before, [.. missed, .. late, .. turn.Entries], IsStored: true, IsKnown: true);
        }
        catch (JsonException) when (IsShared)
        {
            // As where the log is read, below.
            throw new Rewritten();
        }
        catch (StorageUnavailable problem)
        {
            // Nothing was stored, or nobody can say: then the log does, before the next pass.
            if (problem.Why == WhyNotStored.Unknown)
            {
                NotKnown(problem, Session.Code);
            }
            else
            {
                NotStored(problem, Session.Code);
            }

            _stale = true;
        }
        catch (Exception problem) when (problem is VersionConflict or RiskNumberTaken)
        {
            // Somebody else wrote first: what is there is read before the next pass; the senders try again.
            NotStored(problem, Session.Code);
            _stale = true;
            FindRiskBase();
        }

        return new(turn, before, missed, IsStored: false, known);
    }

    /// <summary>Something nobody expected: what is stored is what happened. It is read before the next pass, for a disk that cannot be read now may be readable then.</summary>
    public void StartOver(Exception problem)
    {
        _stale = true;
        Failed(problem, Session.Code);
    }

    /// <summary>What others have stored since. Where it cannot be read now, the room goes on with what it knows: it will be read before anything is stored.</summary>
    /// <exception cref="Rewritten">The log is not a continuation of what is known.</exception>
    private IReadOnlyList<Entry> CatchUp()
    {
        try
        {
            var missed = Elsewhere.Known(Session, _log.Read(Session.Code, Session.Version)) ?? throw new Rewritten();
            Session = missed.Aggregate(Session, (session, entry) => session.After(entry));
            _stale = false;
            return missed;
        }
        catch (DbException problem)
        {
            NotRead(problem, Session.Code);
            _stale = true;
            return [];
        }
        catch (JsonException)
        {
            // A newer program tells what this one does not know; it is also the one that can lead the room on (PQ12).
            throw new Rewritten();
        }
    }

    /// <summary>What others stored could be read, where it was looked for.</summary>
    private bool IsKnown => !IsShared || !_stale;

    private void FindRiskBase() => _riskBase = _register.NextNumber(Session.InitiativeId, beside: Session.Code);

    private Growth Of(RoomTurn turn) => new(
        turn.Entries,
        new(PhaseName(turn.After), turn.After.Closed),
        RegisterAfter(turn),
        SealedWith(turn));

    private static RegisterWrite? RegisterAfter(RoomTurn turn)
    {
        RegisterWrite? all = null;
        var before = turn.From;
        foreach (var entry in turn.Entries)
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
    private IReadOnlyList<Entry>? SealedWith(RoomTurn turn) => turn.After is { Anonymous: true, Closed: true } && !turn.From.Closed
        ? Sealing.Seal([.. _log.Read(turn.From.Code), .. turn.Entries], Chance())
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

    [LoggerMessage(LogLevel.Warning, "Session {Code}: whether it was stored is not known; the log is read before anything else is stored.")]
    private partial void NotKnown(Exception problem, string code);

    [LoggerMessage(LogLevel.Warning, "Session {Code}: what others stored could not be read; it is read again.")]
    private partial void NotRead(Exception problem, string code);

    [LoggerMessage(LogLevel.Warning, "Session {Code}: the write-ahead log could not be emptied after the seal.")]
    private partial void NotForgotten(Exception problem, string code);

    [LoggerMessage(LogLevel.Error, "Session {Code}: a batch failed and was given up.")]
    private partial void Failed(Exception problem, string code);
}
