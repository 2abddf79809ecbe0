using System.Data.Common;
using System.Globalization;
using Dapper;

namespace PreMortem.Web.Storage;

/// <summary>One form that is being taken: what it first changes is stored together with its id, or not at all (PG11).</summary>
/// <param name="id">The same for the same form with the same text.</param>
internal sealed class Asking(string id)
{
    private const int KeptDays = 3;

    private static readonly AsyncLocal<Asking?> One = new();

    /// <summary>The form behind what is written now; null where none is.</summary>
    public static Asking? Current
    {
        get => One.Value;
        set => One.Value = value;
    }

    /// <summary>Whether anything was changed.</summary>
    public bool IsTaken { get; set; }

    /// <exception cref="AlreadyAsked">The same form was taken before; nothing is to be changed.</exception>
    public void Look(DbConnection connection, DbTransaction transaction)
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM asked WHERE id = @id", new { id }, transaction) > 0)
        {
            throw new AlreadyAsked();
        }
    }

    /// <exception cref="AlreadyAsked">The same form was taken meanwhile, at another server.</exception>
    public void Keep(DbConnection connection, DbTransaction transaction)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        connection.Execute("DELETE FROM asked WHERE day < @last", new { last = Text(today.AddDays(-KeptDays)) }, transaction);
        if (connection.Execute("INSERT INTO asked (id, day) VALUES (@id, @day) ON CONFLICT (id) DO NOTHING", new { id, day = Text(today) }, transaction) == 0)
        {
            throw new AlreadyAsked();
        }
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A form came a second time.</summary>
internal sealed class AlreadyAsked : Exception;
