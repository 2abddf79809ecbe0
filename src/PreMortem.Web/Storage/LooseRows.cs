using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>Reasons that no risk took up: parked with a date, or kept as nobody could pin them down.</summary>
internal static class LooseRows
{
    private const string ParkedKind = "parked";
    private const string LooseKind = "notPinnedDown";

    /// <summary>Puts these in the place of all that were parked in the session.</summary>
    public static void Replace(DbConnection connection, DbTransaction transaction, string session, IEnumerable<ParkedReason> parked) =>
        Replace(connection, transaction, session, ParkedKind, parked.Select(one => (one.Reason, one.Owner, (DateOnly?)one.Revisit, (string?)null)));

    /// <summary>Puts these in the place of all of the session that nobody could pin down.</summary>
    public static void Replace(DbConnection connection, DbTransaction transaction, string session, IEnumerable<UnpinnedReason> notPinnedDown) =>
        Replace(connection, transaction, session, LooseKind, notPinnedDown.Select(one => (one.Reason, (string?)null, (DateOnly?)null, one.Why)));

    private static void Replace(
        DbConnection connection,
        DbTransaction transaction,
        string session,
        string kind,
        IEnumerable<(RiskReason Reason, string? Owner, DateOnly? Revisit, string? Why)> reasons)
    {
        connection.Execute("DELETE FROM loose_reason WHERE session = @session AND kind = @kind", new { session, kind }, transaction);
        foreach (var (position, (reason, owner, revisit, why)) in reasons.Index())
        {
            Insert(connection, transaction, session, kind, position, reason, owner, revisit, why);
        }
    }

    /// <summary>What a later meeting changes of a parked reason. One that somebody else settled meanwhile stays settled; one that this meeting took away comes back when it takes that back; a dropped one is kept with why.</summary>
    public static void Settle(DbConnection connection, DbTransaction transaction, ParkedUpdate update)
    {
        var (session, reason) = (update.Parked.Session, update.Parked.Reason);
        if (update.Revisit is { } revisit)
        {
            var key = new { session, kind = ParkedKind, reason.Id, revisit };
            var moved = connection.Execute("UPDATE loose_reason SET revisit = @revisit WHERE session = @session AND kind = @kind AND id = @Id", key, transaction);
            if (moved == 0 && update.Was is null)
            {
                Remove(connection, transaction, session, LooseKind, reason);
                Add(connection, transaction, session, ParkedKind, reason, update.Parked.Owner, revisit, why: null);
            }
        }
        else if (Remove(connection, transaction, session, ParkedKind, reason) > 0 && update.Why is { } why)
        {
            Add(connection, transaction, session, LooseKind, reason, owner: null, revisit: null, why);
        }
    }

    private static int Remove(DbConnection connection, DbTransaction transaction, string session, string kind, RiskReason reason) =>
        connection.Execute("DELETE FROM loose_reason WHERE session = @session AND kind = @kind AND id = @Id", new { session, kind, reason.Id }, transaction);

    private static void Add(DbConnection connection, DbTransaction transaction, string session, string kind, RiskReason reason, string? owner, DateOnly? revisit, string? why)
    {
        var last = connection.ExecuteScalar<int>("SELECT coalesce(max(position), -1) FROM loose_reason WHERE session = @session AND kind = @kind", new { session, kind }, transaction);
        Insert(connection, transaction, session, kind, last + 1, reason, owner, revisit, why);
    }

    private static void Insert(
        DbConnection connection,
        DbTransaction transaction,
        string session,
        string kind,
        int position,
        RiskReason reason,
        string? owner,
        DateOnly? revisit,
        string? why = null)
    {
        var values = ReasonColumns.Of(reason);
        values.AddDynamicParams(new { session, kind, position, owner, revisit, why });
        connection.Execute(
            """
            INSERT INTO loose_reason (session, kind, position, id, text, author, site, role, had, also, tacit, lone, entered, lens, owner, revisit, why)
            VALUES (@session, @kind, @position, @Id, @Text, @Author, @Site, @Role, @Had, @Also, @Tacit, @Lone, @Entered, @Lens, @owner, @revisit, @why)
            """,
            values,
            transaction);
    }

    /// <summary>Puts these in the place of those, session by session.</summary>
    public static void Replace(DbConnection connection, DbTransaction transaction, LooseReasons before, LooseReasons after)
    {
        foreach (var session in before.Parked.Concat(after.Parked).Select(parked => parked.Session).Distinct())
        {
            Replace(connection, transaction, session, after.Parked.Where(one => one.Session == session));
        }

        foreach (var session in before.NotPinnedDown.Concat(after.NotPinnedDown).Select(loose => loose.Session).Distinct())
        {
            Replace(connection, transaction, session, after.NotPinnedDown.Where(one => one.Session == session));
        }
    }

    public static Seq<ParkedReason> Parked(DbConnection connection, DbTransaction moment, string initiativeId) =>
        Read(connection, moment, initiativeId, ParkedKind)
            .Select(row => new ParkedReason(row.Session!, row.ToReason(), row.Owner, row.Revisit!.Value))
            .ToSeq();

    public static Seq<UnpinnedReason> NotPinnedDown(DbConnection connection, DbTransaction moment, string initiativeId) =>
        Read(connection, moment, initiativeId, LooseKind)
            .Select(row => new UnpinnedReason(row.Session!, row.ToReason(), row.Why))
            .ToSeq();

    private static IEnumerable<ReasonColumns> Read(DbConnection connection, DbTransaction moment, string initiativeId, string kind) =>
        connection.Query<ReasonColumns>(
            """
            SELECT l.* FROM loose_reason l JOIN session s ON s.code = l.session
            WHERE s.initiative_id = @initiativeId AND l.kind = @kind
            ORDER BY s.opened_at, s.code, l.position
            """,
            new { initiativeId, kind },
            moment);
}
