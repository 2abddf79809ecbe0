using PreMortem.Core.Initiatives;

namespace PreMortem.Web.Storage;

/// <summary>An initiative as the home page lists it.</summary>
/// <param name="Sessions">All of them, closed ones too.</param>
/// <param name="Risks">Risks that are not retired.</param>
/// <param name="Gaps">Of them, those without an owner, an early sign or a try-by date; a held tension needs none.</param>
public sealed record InitiativeRow(string Id, Initiative Initiative, int Sessions, int Risks, int Gaps)
{
    public string Name => Initiative.Name;
}
