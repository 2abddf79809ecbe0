namespace PreMortem.E2E.Stories;

public sealed class HostileText(Browser browser) : Story(browser)
{
    private const string Name = "<img src=x onerror=alert(1)>";

    private static readonly string Long = string.Concat(Enumerable.Repeat("In May it failed at Walker because nobody was told; ", 20))[..1000].Trim();

    private static readonly string[] Cards =
    [
        "<script>alert('card')</script> was taught at Walker in May.",
        "</textarea></style><svg onload=alert(2)> closed the box in June.",
        "المعلمون في ووكر تركوا الخطة في يناير ‮and it was read backwards.",
        "👩🏽‍🏫 left in March 🏳️‍🌈, and 𝒩𝑜𝒷𝑜𝒹𝓎 took over.",
        "| a | b |\n|---|---|\n# Not a heading in April\n- [x](javascript:alert(3))",
        Long,
    ];

    protected override bool IsAlone => true;

    /// <summary>Text a person typed is text on every page; the guard of every page hears dialogs, errors and foreign requests.</summary>
    [Fact]
    public async Task WhateverAPersonTypesIsShownAsTextOnEveryPage()
    {
        var leader = await ALeaderWithARoom();
        var wall = await AScreen();
        await wall.Shows(leader.Code);
        var mallory = await AParticipant("mallory");
        await mallory.OpensTheLink(leader.Code);
        await mallory.Joins(Name, "Walker");
        await wall.Sees(Name);
        await GoesOnToWrite(leader.Code);
        foreach (var card in Cards)
        {
            await mallory.Writes(card);
        }

        await leader.GoesOnTo("Look again");
        await leader.GoesOnTo("Share one at a time");
        await leader.ReadsEveryCard(shown: async at =>
        {
            await wall.Sees(Cards[at]);
            await leader.Sees(Cards[at]);
            await mallory.Sees(Cards[at]);
            await wall.PhotographsAs($"40-hostile-{at}");
        });
        await mallory.PhotographsAs("41-hostile", whole: true);
        await leader.PhotographsAs("41-hostile", whole: true);
        await leader.GoesOnTo("Sweep blind spots");
        await leader.GoesOnTo("Form the risks");
        foreach (var card in Cards)
        {
            await leader.FormsARiskFrom(card);
        }

        await leader.PhotographsAs("42-hostile-form");
        await wall.PhotographsAs("42-hostile-form");
        await leader.OpensTheRegister();
        await leader.PhotographsAs("43-hostile-register", whole: true);
        await leader.HasNoLiveMarkup();
        await leader.OpensThePreview();
        await leader.HasNoLiveMarkup();
        foreach (var card in Cards)
        {
            await leader.SeesInThePreview(card);
        }

        await leader.PhotographsAs("44-hostile-preview");
    }
}
