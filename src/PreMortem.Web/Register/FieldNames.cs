namespace PreMortem.Web.Register;

/// <summary>The register's fields, from their names in JSON to the words people read.</summary>
public static class FieldNames
{
    public static string Read(string field) => field switch
    {
        "formed" => "Formed",
        "title" => "Title",
        "cause" => "Because",
        "event" => "This happened",
        "consequence" => "Which led to",
        "kind" => "Kind of failure",
        "status" => "Status",
        "parts" => "Threatens",
        "response.kind" => "Kind of response",
        "response.action" => "Response",
        "response.owner" => "Owner",
        "response.decider" => "Who decides",
        "response.tryBy" => "Try by",
        "response.earlySign" => "Early sign",
        "response.threshold" => "Threshold",
        "response.watcher" => "Who watches",
        "response.ifState" => "If",
        "response.ifBy" => "By",
        "response.thenMove" => "Then",
        "response.coupling" => "Tightens or loosens",
        "tension.poleA" => "On the one side",
        "tension.poleB" => "On the other side",
        "tension.revisit" => "Look again on",
        "nextReview" => "Look at it again",
        "retiredWhy" => "Why retired",
        _ => field,
    };
}
