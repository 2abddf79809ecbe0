using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Views;

/// <summary><c>plan/{part}</c>: one part of the theory of action, in the order of its <paramref name="Order"/>.</summary>
/// <param name="Word">“If”, “then”, “because”, …</param>
/// <param name="Now">Brief: the leader is on this part.</param>
/// <param name="Risks">From Form on: ids of the risks that threaten it.</param>
/// <param name="PutBack">Form: true once it was put back to the room.</param>
public sealed record PlanRecord(
    string Id,
    PartKind Kind,
    string Word,
    string Text,
    string? Form,
    string? Function,
    bool Core,
    Coupling? Coupling,
    string? For,
    int Order,
    bool Now,
    Seq<string> Risks,
    bool? PutBack = null) : ViewRecord;

/// <summary><c>putBack</c>: Form, while the room is asked about a part that nobody had attacked (FO10).</summary>
/// <param name="Reasons">Ids of the cards about it, in the order they came.</param>
public sealed record PutBackRecord(string Part, Seq<string> Reasons) : ViewRecord;

/// <summary><c>question/{id}</c>: asked in Brief, for leaders.</summary>
public sealed record QuestionRecord(string Id, string Text, Author? By) : ViewRecord;
