using EndToEnd.Support;
using Microsoft.Playwright;

namespace EndToEnd.Pages;

/// <summary>Makes the pictures: every view on every screen, light and dark. They are for eyes, not for comparison.</summary>
public sealed class ScreenshotTests(Stage stage)
{
    [Fact]
    [Trait("Category", "Screenshots")]
    public async Task Every_page_has_its_picture_taken()
    {
        Assert.SkipWhen(Screenshots.Folder is null, "No pictures asked for. Name a folder in ES_SCREENSHOTS to get them.");
        Directory.CreateDirectory(Screenshots.Folder);
        var pictures =
            from view in Views.All
            from screen in view.IsWall ? [Screen.Laptop, Screen.Wall] : Viewing.Screens(view)
            from scheme in view.IsWall ? new[] { ColorScheme.Dark } : [ColorScheme.Light, ColorScheme.Dark]
            select (view, screen with { Scheme = scheme });
        await Parallel.ForEachAsync(pictures, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (picture, _) =>
        {
            var (view, screen) = picture;
            await using var visitor = await Viewing.OpenAsync(stage, view, screen);
            await visitor.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
            var path = Path.Combine(Screenshots.Folder, $"{view.Name}-{screen.Name}-{screen.Scheme}.png".ToLowerInvariant());
            await visitor.Page.ScreenshotAsync(new() { Path = path, FullPage = !view.IsWall, Scale = ScreenshotScale.Css });
        });
    }
}
