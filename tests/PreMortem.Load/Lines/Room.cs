using PreMortem.Load.Servers;

namespace PreMortem.Load.Lines;

/// <summary>A room on one of the two servers.</summary>
/// <param name="Code">What its people enter by.</param>
internal sealed record Room(Server Server, string Code)
{
    /// <summary>The message that asks to enter.</summary>
    public string Enter(Person person) => Server.Enter(Code, person);

    /// <summary>The message that hands a card in; its number is the invocation's id and begins its text.</summary>
    public string Submit(int card) => Server.Submit(card, Words.Of(card));
}
