using PreMortem.Core;
using PreMortem.Core.Initiatives;
using PreMortem.Core.Library;
using PreMortem.Core.Register;
using PreMortem.Web.Storage;

namespace PreMortem.Web.Initiatives;

/// <summary>All that the page of an initiative shows.</summary>
/// <param name="Sessions">Newest first.</param>
/// <param name="Version">The version of the plan that the page shows.</param>
/// <param name="Risks">The rows of its register.</param>
public sealed record InitiativeView(string Id, Initiative Plan, IReadOnlyList<SessionRow> Sessions, Seq<Agenda> Agendas, int Version, Seq<Risk> Risks);

/// <summary>What was just done, and the form that undoes it.</summary>
/// <param name="Version">The version of the plan that it made, sent with the form.</param>
/// <param name="Undoes">The words on the form's button; “Undo” where null.</param>
public sealed record Notice(string Sentence, string? Undo = null, int? Version = null, string? Undoes = null);
