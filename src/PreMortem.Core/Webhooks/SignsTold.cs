using PreMortem.Core.Register;

namespace PreMortem.Core.Webhooks;

/// <summary>Which early signs a change to a register says for the first time (WH2).</summary>
public static class SignsTold
{
    /// <summary>
    /// Those marked between meetings. A merge moves signs, an undo brings them back and a file repeats them: none of these has seen anything.
    /// </summary>
    public static IEnumerable<(Risk Risk, SignSeen Sign)> By(RegisterEdit edit) => edit.Kind is RegisterEditKind.SignSeen or RegisterEditKind.Edited
        ? edit.Rows.SelectMany(Fresh)
        : [];

    /// <summary>Those that a meeting saw, when it has closed: until then who said so could take it back, and in an anonymous room the moment would tell who it was.</summary>
    public static IEnumerable<(Risk Risk, SignSeen Sign)> In(string session, IEnumerable<Risk> rows) =>
        from risk in rows
        from sign in risk.Signs
        where sign.Session == session
        select (risk, sign);

    private static IEnumerable<(Risk Risk, SignSeen Sign)> Fresh(RowEdit row) => row.After is { } after
        ? after.Signs.Where(sign => row.Before?.Signs.Any(known => known.Id == sign.Id) != true).Select(sign => (after, sign))
        : [];
}
