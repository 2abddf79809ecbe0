using Dapper;

namespace PreMortem.Web.Storage;

/// <summary>The forms that were taken in the last days, and where their answers led (PG11).</summary>
internal sealed class AskedStore(Database database, Writer writer)
{
    /// <summary>Where the answer to this form led; null where it was not taken, or was and nobody knows any more.</summary>
    public string? Answer(string id)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<string?>("SELECT answer FROM asked WHERE id = @id", new { id });
    }

    /// <summary>Notes it. Where it cannot be noted, the form was taken all the same, and nobody is told otherwise.</summary>
    public async Task Answered(string id, string answer)
    {
        try
        {
            await writer.Write((connection, transaction) =>
                connection.Execute("UPDATE asked SET answer = @answer WHERE id = @id", new { id, answer }, transaction));
        }
        catch (StorageUnavailable)
        {
            // The same form again is led to its own page.
        }
    }
}
