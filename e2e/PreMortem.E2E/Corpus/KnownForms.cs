namespace PreMortem.E2E.Corpus;

/// <summary>The forms that the pages hold, each with what can be typed in it; the corpus fills every one of these boxes, by form or by the API that shares its store.</summary>
internal static class KnownForms
{
    public static IReadOnlyList<string> All { get; } =
    [
        "/example",
        "/initiatives/import/apply",
        "/initiatives/import: text",
        "/initiatives/new: aim name",
        "/initiatives/{}/advice/aside: why",
        "/initiatives/{}/advice/back",
        "/initiatives/{}/partners/{}: collision measures partner",
        "/initiatives/{}/partners: collision measures partner",
        "/initiatives/{}/parts/{}/evidence: text",
        "/initiatives/{}/parts/{}: form function mayDiffer text",
        "/initiatives/{}/parts/{}: text",
        "/initiatives/{}/parts: form function mayDiffer text",
        "/initiatives/{}/parts: text",
        "/initiatives/{}/plan: aim name",
        "/initiatives/{}/problems: difficulty evidence focus project",
        "/initiatives/{}/register/import: text",
        "/initiatives/{}/register/loose",
        "/initiatives/{}/register/loose: why",
        "/initiatives/{}/register/name: name",
        "/initiatives/{}/register/share/{}/revoke",
        "/initiatives/{}/register/share: label",
        "/initiatives/{}/register/undo/{}",
        "/initiatives/{}/register/{}/merge",
        "/initiatives/{}/register/{}/signs/remove",
        "/initiatives/{}/register/{}/signs: note where",
        "/initiatives/{}/register/{}:" +
        " cause consequence event response.action response.carriedBy response.consulted response.decider" +
        " response.earlySign response.evidenceFrom response.experience response.how response.ifBy response.ifState" +
        " response.leads response.learns response.owner response.prediction response.studied response.thenMove" +
        " response.threshold response.veto response.watcher retiredWhy safeguards tension.poleA tension.poleB title",
        "/initiatives/{}/sessions",
        "/initiatives/{}/sites/{}: chosenBy earlier leadership name note organisation trust",
        "/initiatives/{}/sites: chosenBy earlier leadership name note organisation trust",
        "/initiatives/{}/variations/{}: text",
        "/initiatives/{}/variations: text",
        "/initiatives/{}/versions/{}/restore",
        "/initiatives/{}/work/kind",
        "/initiatives/{}/work/priorities: priority",
        "/initiatives/{}/work/scale: depth ownership spread sustainability",
        "/initiatives/{}/work/strands/{}: name",
        "/initiatives/{}/work/strands: name",
        "/keys/{}/revoke",
        "/keys: name",
        "/library/import/apply",
        "/library/import: name text",
        "/library/new: earlySigns probes responses source story title",
        "/library/{}/edit: earlySigns probes responses source story title",
        "/library/{}/retire",
        "/sessions/{}/record/forget",
        "/sessions/{}/record/note: text",
        "/sessions/{}/record/reflection: engaged next unheard vague",
        "/sign-out",
        "/webhooks: url",
    ];

    /// <summary>Its box lets nobody type more than it takes, so that it does not show again what was too long.</summary>
    public const string Bounded = "/initiatives/{}/register/name: name";

    /// <summary>It takes more than all strings together.</summary>
    public const string Widest = "/sessions/{}/record/note: text";
}
