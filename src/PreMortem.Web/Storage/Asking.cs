using Dapper;
using Microsoft.Data.Sqlite;

namespace PreMortem.Web.Storage;

/// <summary>One form that is being taken: what it first changes is stored together with its id, or not at all (PG11).</summary>
/// <param name="id">The same for the same form with the same text.</param>
internal sealed class Asking(string id)
{
    private static readonly AsyncLocal<Asking?> One = new();

    /// <summary>The form behind what is written now; null where none is.</summary>
    public static Asking? Current
    {
        get => One.Value;
        set => One.Value = value;
    }

    /// <summary>Whether anything was changed.</summary>
    public bool IsTaken { get; private set; }

    /// <exception cref="AlreadyAsked">The same form was taken before; nothing is changed.</exception>
    public T Do<T>(SqliteConnection connection, SqliteTransaction transaction, Func<SqliteConnection, SqliteTransaction, T> work)
    {
        if (IsTaken)
        {
            return work(connection, transaction);
        }

        if (connection.ExecuteScalar<long>("SELECT count(*) FROM asked WHERE id = @id", new { id }, transaction) > 0)
        {
            throw new AlreadyAsked();
        }

        var before = Changes(connection, transaction);
        var result = work(connection, transaction);
        if (Changes(connection, transaction) > before)
        {
            connection.Execute("DELETE FROM asked WHERE day < date('now', '-3 days'); INSERT INTO asked (id, day) VALUES (@id, date('now'))", new { id }, transaction);
            IsTaken = true;
        }

        return result;
    }

    private static long Changes(SqliteConnection connection, SqliteTransaction transaction) => connection.ExecuteScalar<long>("SELECT total_changes()", transaction: transaction);
}

/// <summary>A form came a second time.</summary>
internal sealed class AlreadyAsked : Exception;
