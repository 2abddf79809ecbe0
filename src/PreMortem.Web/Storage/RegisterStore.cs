using Dapper;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Register;
using PreMortem.Web.Webhooks;

namespace PreMortem.Web.Storage;

/// <summary>The registers: read as a document, changed row by row between meetings.</summary>
public sealed class RegisterStore(Database database, Writer writer, DeliveryBell? bell = null)
{
    /// <summary>The register as it stands, all of it at one moment; null where there is no such initiative.</summary>
    /// <param name="withHistory">With every line of history, for a copy that loses nothing.</param>
    public RegisterDocument? Read(string initiativeId, bool withHistory = false)
    {
        using var connection = database.OpenReading();
        using var moment = database.Moment(connection);
        return WholeRegister.Read(connection, moment, initiativeId, withHistory);
    }

    /// <summary>Keeps a whole register that came from a file (IP2). Gives its id, or null where there is an initiative with it.</summary>
    /// <param name="register">Checked; without an id, one is drawn.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<string?> Add(RegisterDocument register, DateTimeOffset now) =>
        writer.Write((connection, transaction) => ImportRows.Add(connection, transaction, register, now));

    /// <summary>One row as it stands; null where there is none.</summary>
    /// <param name="riskNumber">7 of <c>R7</c>.</param>
    public Risk? Find(string initiativeId, int riskNumber)
    {
        using var connection = database.OpenReading();
        using var moment = database.Moment(connection);
        return RiskRows.Read(connection, moment, initiativeId, riskNumber) is [var risk] ? risk : null;
    }

    /// <summary>Changes one row between meetings (RG1 to RG6).</summary>
    /// <param name="riskNumber">7 of <c>R7</c>.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<EditResult> Edit(string initiativeId, int riskNumber, RiskPatch patch, string who, DateTimeOffset now, RegisterEditKind kind = RegisterEditKind.Edited) =>
        Told(writer.Write<EditResult>((connection, transaction) =>
        {
            if (RiskRows.Read(connection, transaction, initiativeId, riskNumber) is not [var risk])
            {
                return new EditResult.Missing();
            }

            var plan = connection.ExecuteScalar<string>("SELECT body FROM initiative WHERE id = @initiativeId", new { initiativeId }, transaction)!;
            var result = RiskEdit.Apply(risk, patch, Columns.FromJson<Initiative>(plan), who, now);
            return result is not EditResult.Edited { Changes.Count: > 0 } edited
                ? result
                : EditRows.Apply(connection, transaction, initiativeId, new(kind, [new(risk, edited.Risk)]), who, now) is EditResult.Applied applied
                    ? edited with { Change = applied.Change }
                    : new EditResult.InMeeting(EditRows.OpenSession(connection, transaction, risk)!);
        }));

    /// <summary>Makes a change that was worked out on the register as it was read: all of it, or nothing where a row was changed since (RG7).</summary>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<EditResult> Apply(string initiativeId, RegisterEdit edit, string who, DateTimeOffset now) =>
        Told(writer.Write((connection, transaction) => EditRows.Apply(connection, transaction, initiativeId, edit, who, now)));

    /// <summary>Takes a change back, while nothing later touched what it changed (RG7).</summary>
    /// <param name="change">The id of a change that was not undone yet.</param>
    /// <exception cref="StorageUnavailable">Nothing was stored.</exception>
    public Task<EditResult> Undo(string initiativeId, long change, string who, DateTimeOffset now) => writer.Write((connection, transaction) =>
    {
        if (ChangeRows.Find(connection, transaction, initiativeId, change) is not { } edit)
        {
            return new EditResult.Missing();
        }

        var result = EditRows.Apply(connection, transaction, initiativeId, EditRows.Inverse(connection, transaction, initiativeId, edit), who, now);
        if (result is EditResult.Applied undone)
        {
            ChangeRows.MarkUndone(connection, transaction, change, undone.Change);
        }

        return result;
    });

    /// <summary>The last changes made between meetings, newest first.</summary>
    public IReadOnlyList<StoredEdit> Changes(string initiativeId, int most = 20)
    {
        using var connection = database.OpenReading();
        return ChangeRows.Latest(connection, initiativeId, most);
    }

    /// <summary>One stored change, undone or not; null where there is none with this id.</summary>
    public StoredEdit? Change(string initiativeId, long change)
    {
        using var connection = database.OpenReading();
        return ChangeRows.Latest(connection, initiativeId, 1, change) is [var edit] ? edit : null;
    }

    /// <summary>What happened to a row, oldest first.</summary>
    public IReadOnlyList<RiskChange> History(string initiativeId, int number)
    {
        using var connection = database.OpenReading();
        return HistoryRows.Read(connection, initiativeId, number);
    }

    /// <summary>When each row last changed, by its number.</summary>
    public IReadOnlyDictionary<int, DateTimeOffset> LastChanged(string initiativeId)
    {
        using var connection = database.OpenReading();
        return HistoryRows.LastChanged(connection, initiativeId);
    }

    /// <summary>The number that the initiative's next risk gets: one more than the highest so far.</summary>
    /// <param name="beside">A session whose own risks do not count: it numbers them itself.</param>
    public int NextNumber(string initiativeId, string? beside = null)
    {
        using var connection = database.OpenReading();
        return connection.ExecuteScalar<int>(
            "SELECT coalesce(max(number), 0) + 1 FROM risk WHERE initiative_id = @initiativeId AND session IS DISTINCT FROM coalesce(@beside, '')",
            new { initiativeId, beside });
    }

    /// <summary>A sign that was marked waits in the outbox now.</summary>
    private async Task<EditResult> Told(Task<EditResult> edit)
    {
        var result = await edit;
        bell?.Ring();
        return result;
    }
}
