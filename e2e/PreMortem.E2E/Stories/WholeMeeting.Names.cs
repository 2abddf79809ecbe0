using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

/// <summary>Who said what: in a named meeting it stands beside what was said, in an anonymous one nowhere (VW3, PV2).</summary>
public abstract partial class WholeMeeting
{
    private const string Ana = "Ana Ruiz";
    private const string Ben = "Ben Okafor";
    private const string Cleo = "Cleo Marsh";

    /// <summary>Is not in the room; a name that somebody types into a text stays there.</summary>
    private const string Keeper = "Dana Whitfield";

    /// <summary>What a record that has an author is sent with.</summary>
    private const string Author = "\"by\":{";

    /// <summary>Before there is a card, the leader's list of people is what the desk shows.</summary>
    private const string Gathering = "04-gather";

    private static readonly string[] Names = [Ana, Ben, Cleo];

    /// <summary>In an anonymous meeting a name stands in the leader's list of people and on its owner's own page, nowhere else, and was sent to nobody else.</summary>
    private async Task NobodyIsNamedToTheOthers(string moment)
    {
        if (!IsAnonymous)
        {
            return;
        }

        if (moment != Gathering)
        {
            await _leader.HasNothingBesideTheCardsOf(Names);
        }

        foreach (var (person, others) in Strangers)
        {
            foreach (var other in others)
            {
                await person.DoesNotHave(other);
                Assert.False(person.Guard.Received(other), $"{moment}: {person.Role} was sent “{other}”.");
            }
        }

        Assert.All(People, person => Assert.False(person.Guard.Received(Author), $"{moment}: {person.Role} was sent an author."));
    }

    /// <summary>The same, of whoever comes anew to any of the servers.</summary>
    private async Task NobodyIsNamedAnywhere()
    {
        if (!IsAnonymous)
        {
            return;
        }

        foreach (var (person, others) in Strangers)
        {
            var everywhere = await Everywhere.To(person);
            Assert.All(others, other => Assert.All(everywhere, told => Assert.DoesNotContain(other, told, StringComparison.Ordinal)));
        }

        var files = await Everywhere.Pages(_leader);
        Assert.All(files, file => Assert.All(Names, name => Assert.DoesNotContain(name, file, StringComparison.Ordinal)));
    }

    /// <summary>Cards without an author are pages of their own.</summary>
    private async Task NobodyMeetsABarrierWhereNobodyIsNamed()
    {
        foreach (var person in IsAnonymous ? People : [])
        {
            Assert.Empty(await person.Barriers());
        }
    }

    /// <summary>When the meeting is closed no server tells a name, not even to its owner. A named meeting tells who gave a reason; but a table for a spreadsheet has no column for it.</summary>
    private async Task NamesStandWhereTheyMay()
    {
        Assert.Equal(!IsAnonymous, _wall.Guard.Received(Author));
        if (IsAnonymous)
        {
            string[] told = [.. await Everywhere.Pages(_leader), .. await Everywhere.To(_wall), .. (await Task.WhenAll(Participants.Select(Everywhere.Pages))).SelectMany(pages => pages)];
            Assert.All(told, one => Assert.All(Names, name => Assert.DoesNotContain(name, one, StringComparison.Ordinal)));
        }

        foreach (var file in (string[])[$"/initiatives/{_leader.Plan}/register", $"/initiatives/{_leader.Plan}/register.md", $"/initiatives/{_leader.Plan}/register.json", $"/sessions/{_leader.Code}/record"])
        {
            var text = await _leader.Reads(file);
            Assert.Contains("coaches spent the fall on classroom management", text, StringComparison.Ordinal);
            Assert.All(Names, name => Assert.True(text.Contains(name, StringComparison.Ordinal) != IsAnonymous, $"{file}: {name}"));
        }

        var table = await _leader.Reads($"/initiatives/{_leader.Plan}/register.csv");
        Assert.Contains(Novices, table, StringComparison.Ordinal);
        Assert.All(Names, name => Assert.DoesNotContain(name, table, StringComparison.Ordinal));
    }

    /// <summary>Whose name is a stranger's to whom: all but one's own.</summary>
    private IEnumerable<(Actor Person, string[] Others)> Strangers =>
        [(_wall, Names), .. Participants.Zip(Names, (person, own) => ((Actor)person, Names.Where(name => name != own).ToArray()))];
}
