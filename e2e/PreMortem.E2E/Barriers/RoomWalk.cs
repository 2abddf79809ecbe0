using Microsoft.Playwright;
using PreMortem.E2E.Corpus;

namespace PreMortem.E2E.Barriers;

/// <summary>Stands at the desk, in a seat and before the wall while a meeting goes by, and has each looked at in each phase.</summary>
internal sealed class RoomWalk(Uri home, Inspector inspector, IPage leader, IPage seat, IPage wall)
{
    /// <summary>Takes the places in a room; gives what is called in each phase.</summary>
    public async Task<Func<string, Task>> Enters(string code, string token)
    {
        await seat.GotoAsync(At($"/join/{code}"));
        await inspector.LooksAt(seat, "the door");
        await seat.EvaluateAsync("([key, token]) => localStorage.setItem(key, JSON.stringify(token))", new[] { $"premortem.seat.{code.Replace("-", "", StringComparison.Ordinal)}", token });
        await leader.GotoAsync(At($"/lead/{code}"));
        await wall.GotoAsync(At($"/screen/{code}"));
        await seat.GotoAsync(At($"/room/{code}"));
        return async phase =>
        {
            foreach (var (page, role) in ((IPage, string)[])[(leader, "desk"), (seat, "seat"), (wall, "wall")])
            {
                await page.IsStill();
                await inspector.LooksAt(page, $"{role} in {phase}", wall: role == "wall");
            }
        };
    }

    private string At(string path) => new Uri(home, path).ToString();
}
