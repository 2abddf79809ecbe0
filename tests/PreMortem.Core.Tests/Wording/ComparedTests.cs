using PreMortem.Core.Wording;

namespace PreMortem.Core.Tests.Wording;

/// <summary>Comparing with what texts have in common finds what comparing with each of them finds.</summary>
public sealed class ComparedTests
{
    private static readonly string[] Texts = [.. Cards.Vague, .. Cards.Concrete, .. Cards.SoarConcrete, .. Cards.UnseenConcrete, "", "a", "the and of", "Nobody left.", "Nobody left the office in May."];

    [Fact]
    public void OneFindsWhatBruteForceFinds_WD8()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var said = Compared.Nothing;
            var all = new List<(string Id, string Text)>();
            for (var i = 0; i < 60; i++)
            {
                var text = round % 2 == 0 ? Mixed(random) : Mistyped(random);
                var gone = random.Next(3);
                var standing = all.Where((_, at) => at % 3 != gone).ToList();
                Assert.Equal(LooksAlike.Among(text, standing), said.LookingLike(text, id => standing.Exists(other => other.Id == id)));
                all.Add(($"r{i}", text));
                said = said.With($"r{i}", text);
            }
        }
    }

    [Fact]
    public void WhatElseWasSaidElsewhereDoesNotCount_WD8()
    {
        var common = Compared.Nothing.With("a", "The bus never came to Willow in May.");
        var one = common.With("b", "Nobody told the drivers of the new route.");
        var other = common.With("c", "Coaches were sent to cover lessons in October.").With("d", "Nobody told the drivers of the new route.");
        Assert.Equal(["b"], one.LookingLike("Nobody told the drivers.", _ => true));
        Assert.Equal(["d"], other.LookingLike("Nobody told the drivers.", _ => true));
        Assert.Empty(common.LookingLike("Nobody told the drivers.", _ => true));
        Assert.Equal(["a"], common.With("b", "Nobody told the drivers of the new route.").LookingLike("The bus never came.", _ => true));
    }

    private static string Mixed(Random random)
    {
        var (one, other) = (Words(random), Words(random));
        return string.Join(' ', one.Take(random.Next(one.Length + 1)).Concat(other.Skip(random.Next(other.Length + 1))));
    }

    /// <summary>Words that nobody shares, with letters that many do.</summary>
    private static string Mistyped(Random random)
    {
        var letters = Texts[random.Next(6)].ToCharArray();
        for (var i = random.Next(8); i < letters.Length; i += 2 + random.Next(12))
        {
            letters[i] = (char)('a' + random.Next(26));
        }

        return new(letters);
    }

    private static string[] Words(Random random) => Texts[random.Next(Texts.Length)].Split(' ');
}
