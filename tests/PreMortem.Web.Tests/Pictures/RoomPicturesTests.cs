using System.Net;
using System.Xml.Linq;
using PreMortem.Web.Tests.Live;

namespace PreMortem.Web.Tests.Pictures;

/// <summary>PI5: a room's pictures show what its screens may see, and nothing before that.</summary>
public sealed class RoomPicturesTests(RoomServer server) : IClassFixture<RoomServer>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThereIsNoPictureOfTheVoteBeforeItIsClosed_PI5_CO2(bool anonymous)
    {
        await using var room = await Room.Open(server, anonymous);
        await room.Vote();
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(room, "concern")).StatusCode);
        await room.Leader.Does("closeConcern");
        var picture = await Read(room, "concern");
        Assert.Contains(" was picked by 3 of 3, likelihood 37–71%", picture.Value, StringComparison.Ordinal);
        Assert.Contains("The bell schedule", (await Read(room, "concern", "?size=large")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThereIsNoPictureOfConfidenceBeforeTheShiftIsShown_PI5_CF2(bool anonymous)
    {
        await using var room = await Room.Open(server, anonymous);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(room, "confidence")).StatusCode);
        await room.Leader.Does("advance", new { to = "close", @override = "Rehearsing the end." });
        await room.All("close", person => person.Does("giveConfidence", new { value = 41 }));
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(room, "confidence")).StatusCode);
        await room.Leader.Does("showShift");
        Assert.Contains("at close: median 41", (await Read(room, "confidence")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpeningTheVoteAgainTakesItsPictureAway_PI5_CO7()
    {
        await using var room = await Room.Open(server, anonymous: false);
        await room.Vote();
        await room.Leader.Does("closeConcern");
        await Read(room, "concern");
        await room.Leader.Does("goBack");
        await room.Leader.Does("advance", new { @override = "Once more." });
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(room, "concern")).StatusCode);
    }

    [Fact]
    public async Task NoPictureOfAnAnonymousRoomNamesAnybody_PI5_VW3()
    {
        await using var room = await Room.Open(server, anonymous: true);
        await room.Vote();
        await room.Leader.Does("closeConcern");
        var picture = (await Read(room, "concern", "?size=large")).ToString();
        Assert.All(new[] { "Ana", "Ben", "Cy", "Walker" }, word => Assert.DoesNotContain(word, picture, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 0, "fewer than three ratings.")]
    [InlineData(true, 2, "fewer than three ratings.")]
    [InlineData(false, 0, "not rated.")]
    [InlineData(false, 2, "likelihood 37–71%")]
    public async Task WhatTheWallSaysOfARiskThatFewRatedIsTrue_CO10(bool anonymous, int raters, string said)
    {
        await using var room = await Room.Open(server, anonymous);
        await room.Vote(raters);
        await room.Leader.Does("closeConcern");
        var picture = (await Read(room, "concern", "?size=large")).Value;
        Assert.Contains($" was picked by 3 of 3, {said}", picture, StringComparison.Ordinal);
        Assert.Equal(anonymous, !picture.Contains("not rated", StringComparison.Ordinal) && !picture.Contains("37", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APictureThatDidNotChangeIsNotSentAgain_PI5()
    {
        await using var room = await Room.Open(server, anonymous: false);
        await room.Vote();
        await room.Leader.Does("closeConcern");
        var first = await Ask(room, "concern");
        await room.Leader.Does("extendTimer", new { seconds = 60 });
        using var again = new HttpRequestMessage(HttpMethod.Get, Address(room, "concern"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await server.Http.SendAsync(again, Stop)).StatusCode);
    }

    [Fact]
    public async Task ARoomThatDoesNotExistHasNoPictures_PI5() =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/room/ZZZZZZ/pictures/concern.svg", Stop)).StatusCode);

    private static string Address(Room room, string picture) => $"/room/{room.Code}/pictures/{picture}.svg";

    /// <summary>Asked without a key, as a screen does.</summary>
    private async Task<HttpResponseMessage> Ask(Room room, string picture, string query = "")
    {
        using var nobody = new HttpClient { BaseAddress = server.Address };
        return await nobody.GetAsync(Address(room, picture) + query, Stop);
    }

    private async Task<XElement> Read(Room room, string picture, string query = "")
    {
        var answer = await Ask(room, picture, query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        return XElement.Parse(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Three people and one risk.</summary>
    private sealed class Room(string code, Person leader, Person[] people) : IAsyncDisposable
    {
        public string Code => code;

        public Person Leader => leader;

        public static async Task<Room> Open(RoomServer server, bool anonymous)
        {
            var code = await server.OpenSession(anonymous);
            var leader = await Person.Enter(server, code, "leader", "Ms Alvarez");
            var people = new List<Person>();
            foreach (var name in (string[])["Ana", "Ben", "Cy"])
            {
                people.Add(await Person.Enter(server, code, "participant", name, "Walker"));
            }

            return new(code, leader, [.. people]);
        }

        /// <param name="raters">How many of the three rate the risk that all of them pick.</param>
        public async Task Vote(int raters = 3)
        {
            await Leader.Does("advance", new { to = "form", @override = "Rehearsing the vote." });
            await Leader.Does("formRisk", new { risk = "k1", title = "The bell schedule" });
            await Leader.Does("advance");
            await All("concern", async person =>
            {
                await person.Does("pickConcerns", new { risks = new[] { "k1" } });
                if (Array.IndexOf(people, person) < raters)
                {
                    await person.Does("rateRisk", new { risk = "k1", low = 37, high = 71, impact = "major" });
                }
            });
        }

        public async Task All(string phase, Func<Person, Task> act)
        {
            foreach (var person in people)
            {
                await person.UntilPhase(phase);
                await act(person);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var person in people.Append(Leader))
            {
                await person.DisposeAsync();
            }
        }
    }
}
