using System.Data.Common;
using Dapper;
using PreMortem.Core;
using PreMortem.Core.Register;

namespace PreMortem.Web.Storage;

/// <summary>Risks with the parts they threaten and the reasons behind them.</summary>
internal static class RiskRows
{
    private const string Upsert = """
        INSERT INTO risk (
            initiative_id, number, version, session, title, cause, event, consequence, mode, kind, status, sites, lone_voice, concern,
            response, action, owner, decider, try_by, early_sign, threshold, watcher, if_state, if_by, then_move, coupling,
            pole_a, pole_b, revisit, next_review, retired_why, signs, votes, prediction, studied, verdict, outcome, outcome_on,
            pattern, leverage, consulted, veto, evidence_from, carried_by, leads, learns, experience, how, how_by, response_scale, nature, scale, factors, safeguards)
        VALUES (
            @initiativeId, @Number, @Version, @Session, @Title, @Cause, @Event, @Consequence, @Mode, @Kind, @Status, @Sites, @LoneVoice, @Concern,
            @Response, @Action, @Owner, @Decider, @TryBy, @EarlySign, @Threshold, @Watcher, @IfState, @IfBy, @ThenMove, @Coupling,
            @PoleA, @PoleB, @Revisit, @NextReview, @RetiredWhy, @Signs, @Votes, @Prediction, @Studied, @Verdict, @Outcome, @OutcomeOn,
            @Pattern, @Leverage, @Consulted, @Veto, @EvidenceFrom, @CarriedBy, @Leads, @Learns, @Experience, @How, @HowBy, @ResponseScale, @Nature, @Scale, @Factors, @Safeguards)
        ON CONFLICT (initiative_id, number) DO UPDATE SET
            version = excluded.version, title = excluded.title, cause = excluded.cause, event = excluded.event, consequence = excluded.consequence,
            mode = excluded.mode, kind = excluded.kind, status = excluded.status, sites = excluded.sites, lone_voice = excluded.lone_voice,
            concern = excluded.concern, response = excluded.response, action = excluded.action, owner = excluded.owner, decider = excluded.decider,
            try_by = excluded.try_by, early_sign = excluded.early_sign, threshold = excluded.threshold, watcher = excluded.watcher,
            if_state = excluded.if_state, if_by = excluded.if_by, then_move = excluded.then_move, coupling = excluded.coupling,
            pole_a = excluded.pole_a, pole_b = excluded.pole_b, revisit = excluded.revisit, next_review = excluded.next_review,
            retired_why = excluded.retired_why, signs = excluded.signs, votes = excluded.votes, prediction = excluded.prediction,
            studied = excluded.studied, verdict = excluded.verdict, outcome = excluded.outcome, outcome_on = excluded.outcome_on,
            pattern = excluded.pattern, leverage = excluded.leverage, consulted = excluded.consulted, veto = excluded.veto,
            evidence_from = excluded.evidence_from, carried_by = excluded.carried_by, leads = excluded.leads, learns = excluded.learns,
            experience = excluded.experience, how = excluded.how, how_by = excluded.how_by, response_scale = excluded.response_scale,
            nature = excluded.nature, scale = excluded.scale, factors = excluded.factors, safeguards = excluded.safeguards
        WHERE risk.session IS NOT DISTINCT FROM excluded.session
        """;

    /// <summary>Inserts the row, or puts it in the place of the one with its number.</summary>
    /// <exception cref="RiskNumberTaken">Another session formed a risk with this number (ST7).</exception>
    public static void Save(DbConnection connection, DbTransaction transaction, string initiativeId, Risk risk)
    {
        var values = new DynamicParameters(RiskColumns.Of(risk));
        values.Add("initiativeId", initiativeId);
        if (connection.Execute(Upsert, values, transaction) == 0)
        {
            throw new RiskNumberTaken(risk.Number);
        }

        SaveParts(connection, transaction, initiativeId, risk);
        SaveReasons(connection, transaction, initiativeId, risk);
    }

    /// <summary>Takes the row away, with its parts, reasons and history.</summary>
    public static void Remove(DbConnection connection, DbTransaction transaction, string initiativeId, int number) =>
        connection.Execute("DELETE FROM risk WHERE initiative_id = @initiativeId AND number = @number", new { initiativeId, number }, transaction);

    /// <summary>The risks of an initiative by number, or the one with this number.</summary>
    public static Seq<Risk> Read(DbConnection connection, DbTransaction moment, string initiativeId, int? number = null)
    {
        const string Which = "WHERE initiative_id = @initiativeId AND number = coalesce(@number, number) ORDER BY number";
        var key = new { initiativeId, number };
        var parts = connection.Query<PartColumns>($"SELECT number, part FROM risk_part {Which}, position", key, moment).ToLookup(row => row.Number, row => row.Part);
        var reasons = connection.Query<ReasonColumns>($"SELECT * FROM risk_reason {Which}, position", key, moment).ToLookup(row => row.Number, row => row.ToReason());
        return connection.Query<RiskColumns>(
                $"""
                SELECT number, version, session, title, cause, event, consequence, mode, kind, status, sites, lone_voice AS LoneVoice, concern,
                    response, action, owner, decider, try_by AS TryBy, early_sign AS EarlySign, threshold, watcher, if_state AS IfState,
                    if_by AS IfBy, then_move AS ThenMove, coupling, pole_a AS PoleA, pole_b AS PoleB, revisit, next_review AS NextReview,
                    retired_why AS RetiredWhy, signs, votes, prediction, studied, verdict, outcome, outcome_on AS OutcomeOn,
                    pattern, leverage, consulted, veto, evidence_from AS EvidenceFrom, carried_by AS CarriedBy, leads, learns, experience, how, how_by AS HowBy, response_scale AS ResponseScale, nature, scale, factors, safeguards
                FROM risk {Which}
                """,
                key,
                moment)
            .Select(row => row.ToRisk(parts[row.Number].ToSeq(), reasons[row.Number].ToSeq()))
            .ToSeq();
    }

    private static void SaveParts(DbConnection connection, DbTransaction transaction, string initiativeId, Risk risk)
    {
        connection.Execute("DELETE FROM risk_part WHERE initiative_id = @initiativeId AND number = @Number", new { initiativeId, risk.Number }, transaction);
        connection.Execute(
            "INSERT INTO risk_part (initiative_id, number, position, part) VALUES (@initiativeId, @Number, @position, @part)",
            risk.Parts.Select((part, position) => new { initiativeId, risk.Number, position, part }),
            transaction);
    }

    private static void SaveReasons(DbConnection connection, DbTransaction transaction, string initiativeId, Risk risk)
    {
        connection.Execute("DELETE FROM risk_reason WHERE initiative_id = @initiativeId AND number = @Number", new { initiativeId, risk.Number }, transaction);
        foreach (var (position, reason) in risk.Reasons.Index())
        {
            var values = ReasonColumns.Of(reason);
            values.AddDynamicParams(new { initiativeId, risk.Number, position, GivenIn = reason.Session });
            connection.Execute(
                """
                INSERT INTO risk_reason (initiative_id, number, position, id, text, author, site, role, had, also, tacit, lone, entered, lens, session)
                VALUES (@initiativeId, @Number, @position, @Id, @Text, @Author, @Site, @Role, @Had, @Also, @Tacit, @Lone, @Entered, @Lens, @GivenIn)
                """,
                values,
                transaction);
        }
    }

    private sealed class PartColumns
    {
        public int Number { get; init; }

        public string Part { get; init; } = "";
    }
}
