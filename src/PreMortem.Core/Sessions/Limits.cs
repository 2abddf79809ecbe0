using System.Text.RegularExpressions;

namespace PreMortem.Core.Sessions;

/// <summary>How much of anything a room takes (product.md, “Contract for programs”; LM1 to LM4).</summary>
public static partial class Limits
{
    public const int Card = 1_000;
    public const int Name = 80;
    public const int Title = 200;

    /// <summary>A leader's note on a phase (LD2).</summary>
    public const int Note = 4_000;
    public const int CardsPerPerson = 500;
    public const int People = 5_000;

    /// <summary>Cards a person ever wrote, removed ones counted: what is removed stays in the room's memory (LM3).</summary>
    public const int CardsEver = 2_000;

    /// <summary>Questions, and as many suggestions and offers, of one person (LM7).</summary>
    public const int LinesPerPerson = 200;

    /// <param name="sent">How many of a kind this person has sent.</param>
    public static Refusal? Lines(int sent) => sent >= LinesPerPerson ? Refusal.TooManyLines : null;

    /// <summary>A text that must say something.</summary>
    public static Refusal? Text(string text, int limit = Card) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.EmptyText : Optional(text, limit);

    /// <summary>Measured as it is kept: without the space around it.</summary>
    public static Refusal? Optional(string? text, int limit = Card) =>
        text.AsSpan().Trim().Length > limit ? Refusal.TooLong(limit) : null;

    /// <summary>An id that a client made.</summary>
    public static Refusal? Id(string id) => IdShape().IsMatch(id) ? null : Refusal.BadId;

    public static Refusal? First(params ReadOnlySpan<Refusal?> refusals)
    {
        foreach (var refusal in refusals)
        {
            if (refusal is not null)
            {
                return refusal;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,40}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdShape();
}
