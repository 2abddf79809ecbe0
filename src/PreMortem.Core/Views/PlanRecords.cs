using PreMortem.Core.Initiatives;

namespace PreMortem.Core.Views;

/// <summary><c>plan/{part}</c>: one part of the theory of action, in the order of its <paramref name="Order"/>.</summary>
/// <param name="Word">“If”, “then”, “because”, …</param>
/// <param name="Now">Brief: the leader is on this part.</param>
/// <param name="Risks">From Form on: ids of the risks that threaten it.</param>
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
    Seq<string> Risks) : ViewRecord;

/// <summary><c>question/{id}</c>: asked in Brief, for leaders.</summary>
public sealed record QuestionRecord(string Id, string Text, Author? By) : ViewRecord;
