using Microsoft.Playwright;
using PreMortem.E2E.Actors;

namespace PreMortem.E2E.Stories;

/// <summary>The pictures of README, taken of the running program as this story goes by (GK4). <c>.ci/pictures</c> puts them in their place.</summary>
public abstract partial class WholeMeeting
{
    private const string Readme = "readme";

    private bool TakesPictures => Shots.Folder is not null && IsAlone && Colours == ColorScheme.Light;

    /// <param name="name">What its file is called: <c>readme.leader.png</c>.</param>
    private Task ForReadme(string name, Actor actor) => TakesPictures ? Shots.Take(actor.Page, Readme, name) : Task.CompletedTask;

    /// <summary>From its head down, with the time in it, wherever the leader last wrote.</summary>
    private async Task ForReadmeFromTheTop(string name, Actor actor)
    {
        if (TakesPictures)
        {
            await actor.Page.EvaluateAsync("() => scrollTo(0, 0)");
            await ForReadme(name, actor);
        }
    }

    /// <summary>Desk, phone and wall as they stand beside each other in a room.</summary>
    private async Task ComposesTheRoom()
    {
        if (!TakesPictures)
        {
            return;
        }

        var page = await _leader.Page.Context.Browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1312, Height = 693 } });
        await page.SetContentAsync($$"""
            <style>
              body { margin: 0; background: #e9e1d4; zoom: .8 }
              img { position: absolute; border: 1px solid #d8cfbf }
              .leader { left: 30px; top: 30px; width: 1100px } .participant { right: 30px; top: 30px; width: 290px } .screen { right: 344px; bottom: 30px; width: 640px; border: 0 }
            </style>
            {{Picture("leader")}}{{Picture("participant")}}{{Picture("screen")}}
            """);
        await Shots.Take(page, Readme, "room");
        await page.CloseAsync();
    }

    private static string Picture(string name) =>
        $"""<img class="{name}" src="data:image/png;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(Shots.Folder!, $"{Readme}.{name}.png")))}">""";
}
