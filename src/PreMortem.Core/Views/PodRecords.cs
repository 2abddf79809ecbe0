namespace PreMortem.Core.Views;

/// <summary><c>pod</c>: one's own pod, while the room is in pods (PD3 to PD6). Nobody else has it.</summary>
/// <param name="Number">Named rooms: what the pod is called in the hall. In an anonymous room it would lead to people.</param>
/// <param name="People">How many sit in it, oneself too.</param>
/// <param name="Mates">Named rooms: who they are, in the order of turns.</param>
/// <param name="Turn">Named rooms: the seat whose turn it is.</param>
/// <param name="Turns">Named rooms: how many turns were taken, for <c>passTurn</c>.</param>
/// <param name="More">Somebody has a card that the pod has not heard.</param>
/// <param name="Heard">How many it was told, for <c>tellNext</c>.</param>
/// <param name="Told">Ids of the cards it heard that are still its own, in that order: <c>podcard/{id}</c>.</param>
/// <param name="SentUp">Ids of those it sent up among the three: <c>reason/{id}</c>.</param>
/// <param name="Lone">The id of the one that only one of them said.</param>
public sealed record PodRecord(
    int? Number,
    int People,
    Seq<Author> Mates,
    string? Turn,
    int? Turns,
    bool More,
    int Heard,
    Seq<string> Told,
    Seq<string> SentUp,
    string? Lone) : ViewRecord;

/// <summary><c>podcard/{id}</c>: a card that one's pod has heard and nobody else. Sent up, it becomes <c>reason/{id}</c>.</summary>
/// <param name="By">Named rooms only.</param>
/// <param name="Had">How many of the pod said “I had this too”.</param>
public sealed record PodCardRecord(string Id, string Text, bool Tacit, Author? By, int Had, bool Mine, string? Part = null) : ViewRecord;

/// <summary><c>pods</c>: how far the pods are, in numbers; while the room is in pods.</summary>
/// <param name="Of">How many pods there are.</param>
/// <param name="SentUp">How many have sent anything up.</param>
/// <param name="Silent">How many have told each other nothing yet.</param>
/// <param name="Quiet">Leaders of a named room: the numbers of those.</param>
public sealed record PodsRecord(int Of, int SentUp, int Silent, Seq<int>? Quiet = null) : ViewRecord;
