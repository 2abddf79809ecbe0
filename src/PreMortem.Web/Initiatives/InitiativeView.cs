using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary>All that the page of an initiative shows.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Risks">Rows in its register.</param>
public sealed record InitiativeView(string Id, Initiative Plan, IReadOnlyList<SessionRow> Sessions, Seq<Agenda> Agendas, int Risks);

/// <summary>What was just done, and the form that undoes it.</summary>
public sealed record Notice(string Sentence, string? Undo = null);
