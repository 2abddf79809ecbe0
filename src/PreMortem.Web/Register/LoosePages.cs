using PreMortem.Core.Register;
using PreMortem.Web.Access;
using PreMortem.Web.Pages;
using PreMortem.Web.Storage;
using static PreMortem.Web.Languages.Spoken;

namespace PreMortem.Web.Register;

/// <summary>A reason that no risk took up, settled between meetings (RP6).</summary>
public static class LoosePages
{
    private static string Gone => Say("risk.looseGone");

    public static void MapLoosePages(this IEndpointRouteBuilder leaders)
    {
        var loose = leaders.MapGroup("/initiatives/{id}/register/loose");
        loose.MapGet("", (HttpContext http, string id, RegisterStore store, string session = "", string reason = "") => Show(http, store.Read(id), session, reason, new()));
        loose.MapPost("", Settle);
    }

    private static async Task<IResult> Settle(HttpContext http, string id, IFormCollection form, RegisterStore store, TimeProvider clock)
    {
        var draft = new Draft(form);
        var (session, reason) = (form["session"].ToString(), form["reason"].ToString());
        if (store.Read(id) is not { } document || LooseSettling.Find(Loose(document), session, reason) is null)
        {
            return Page.Missing(Gone);
        }

        var edit = Read(draft, document, session, reason, clock.Today());
        if (edit is null || draft.Refused)
        {
            return Show(http, document, session, reason, new(draft));
        }

        return await store.Apply(id, edit, LeaderName.Of(http), clock.GetUtcNow()) switch
        {
            EditResult.Applied when edit.Rows is [var row] => TypedResults.LocalRedirect($"/initiatives/{id}/register/R{row.Number}?done=taken#reasons"),
            EditResult.Applied => TypedResults.LocalRedirect($"/initiatives/{id}/register?done=settled#{(edit.Loose!.After.Parked.Any(parked => parked.Session == session && parked.Reason.Id == reason) ? "parked" : "not-pinned-down")}"),
            EditResult.InMeeting meeting => Show(http, document, session, reason, new(draft, InMeeting: meeting.Code)),
            EditResult.ChangedSince => Show(http, store.Read(id), session, reason, new(draft, ChangedSince: true)),
            _ => Page.Missing(Gone),
        };
    }

    /// <returns>Null where it is not said what to do, or something is missing for it: the draft says what.</returns>
    private static RegisterEdit? Read(Draft draft, RegisterDocument document, string session, string reason, DateOnly today)
    {
        var loose = Loose(document);
        switch (draft["outcome"])
        {
            case "again":
                var revisit = draft.Date("revisit");
                if (revisit is null || revisit <= today)
                {
                    draft.Refuse("revisit", Say("risk.sayDay"));
                    return null;
                }

                return LooseSettling.LookAgain(loose, session, reason, revisit.Value);
            case "risk":
                var risk = document.Risks.FirstOrDefault(row => row.Number == RiskNumber.Of(draft["into"]) && row.Status != RiskStatus.Retired);
                if (risk is null)
                {
                    draft.Refuse("into", Say("risk.chooseBelongs"));
                    return null;
                }

                return LooseSettling.PutInto(loose, session, reason, risk);
            case "dropped":
                return LooseSettling.Drop(loose, session, reason, draft.Needed("why", Say("risk.sayWhyDropped"), LooseSettling.LongestWhy));
            default:
                draft.Refuse("outcome", Say("risk.chooseOutcome"));
                return null;
        }
    }

    private static IResult Show(HttpContext http, RegisterDocument? document, string session, string reason, Attempt attempt)
    {
        if (document is null || LooseSettling.Find(Loose(document), session, reason) is not { } found)
        {
            return Page.Missing(Gone);
        }

        var parameters = new
        {
            Document = document,
            Session = session,
            Reason = found,
            Parked = document.Parked.FirstOrDefault(parked => parked.Session == session && parked.Reason.Id == reason),
            Today = http.RequestServices.GetRequiredService<TimeProvider>().Today(),
            attempt.Draft,
            attempt.InMeeting,
            attempt.ChangedSince,
        };
        return attempt.Draft is null ? Page.Of<LoosePage>(parameters) : Page.Again<LoosePage>(parameters);
    }

    private static LooseReasons Loose(RegisterDocument document) => new(document.Parked, document.NotPinnedDown);

    private sealed record Attempt(Draft? Draft = null, string? InMeeting = null, bool ChangedSince = false);
}
