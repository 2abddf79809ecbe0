using PreMortem.Core.Library;
using PreMortem.Core.Sessions;
using PreMortem.Web.Languages;

namespace PreMortem.Web.Record;

/// <summary>What is kept in English of a meeting, as it is read on a page (LG7).</summary>
public static class ClosingWords
{
    /// <param name="question">As the register keeps it: a closing question in English, or what another program wrote.</param>
    public static string Of(string question) =>
        TemplateLanguage.IsSpanish(Language.Current.Tag) && ClosingQuestions.All.FirstOrDefault(asked => asked.Words == question) is { } known ? known.Es : question;

    /// <summary>A name as the room keeps it: a leader who gave none is called so in the language of whoever reads (GA5).</summary>
    public static string AsRead(this string name) => name == Seat.NamelessLeader ? Spoken.Say("parts.theLeader") : name;
}
