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
        await Task.WhenAll(SendAsync("touchStart", at), SendAsync("touchEnd"));
    }

    /// <summary>Pulls one finger from a spot to another one, at once.</summary>
    public async Task PullAsync(Spot from, Spot to)
    {
        // Down and on in one go: a finger that waits, here on a busy machine, would rest.
        await Task.WhenAll(SendAsync("touchStart", from), SendAsync("touchMove", from.Towards(to, 1.0 / Steps)));
        await MoveAsync(n => [from.Towards(to, n)]);
        await SendAsync("touchEnd");
    }

    /// <summary>Rests one finger on a spot until <paramref name="rested"/> is done, and pulls it from there to another one.</summary>
    public async Task RestAsync(Spot from, Spot to, Func<Task> rested)
    {
        await SendAsync("touchStart", from);
        await rested();
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
