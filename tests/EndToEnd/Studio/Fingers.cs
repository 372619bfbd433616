using Microsoft.Playwright;

namespace EndToEnd.Studio;

/// <summary>Fingers on a touch screen, as the browser hears of real ones.</summary>
internal sealed class Fingers(IPage page, ICDPSession session)
{
    private const int Steps = 5;

    public static async Task<Fingers> OnAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <summary>Touches a spot and lets go.</summary>
    public async Task TapAsync(Spot at)
    {
        await SendAsync("touchStart", at);
        await SendAsync("touchEnd");
    }

    /// <summary>Pulls one finger from a spot to another one; with <paramref name="rested"/> it rests first until that is so.</summary>
    public async Task PullAsync(Spot from, Spot to, Func<Task>? rested = null)
    {
        await SendAsync("touchStart", from);
        if (rested is not null)
        {
            await rested();
        }

        await MoveAsync(n => [from.Towards(to, n)]);
        await SendAsync("touchEnd");
    }

    /// <summary>Spreads or closes two fingers.</summary>
    public async Task SpreadAsync((Spot A, Spot B) from, (Spot A, Spot B) to)
    {
        await SendAsync("touchStart", from.A);
        await SendAsync("touchStart", from.A, from.B);
        await MoveAsync(n => [from.A.Towards(to.A, n), from.B.Towards(to.B, n)]);
        await SendAsync("touchEnd");
    }

    private async Task MoveAsync(Func<double, Spot[]> spots)
    {
        for (var step = 1; step <= Steps; step++)
        {
            await SendAsync("touchMove", spots((double)step / Steps));
            // A frame each, as fingers do.
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    private Task SendAsync(string type, params Spot[] spots) => session.SendAsync("Input.dispatchTouchEvent", new()
    {
        ["type"] = type,
        ["touchPoints"] = spots.Select((s, id) => new Dictionary<string, object> { ["x"] = s.X, ["y"] = s.Y, ["id"] = id }).ToArray(),
    });
}
