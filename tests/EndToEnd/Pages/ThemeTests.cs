using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Pages;

/// <summary>The switch between light and dark.</summary>
public sealed class ThemeTests(Stage stage)
{
    [Fact]
    public async Task The_switch_changes_the_page_at_once_and_the_choice_is_kept()
    {
        await using var visitor = await stage.VisitAsync(Screen.Phone);
        await visitor.GoAsync("/sign-in");
        var theme = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Theme:" });
        var light = await PaperAsync(visitor);
        await theme.ClickAsync();
        await Expect(theme).ToHaveAccessibleNameAsync("Theme: light");
        await theme.ClickAsync();
        await Expect(theme).ToHaveAccessibleNameAsync("Theme: dark");
        var dark = await PaperAsync(visitor);
        Assert.NotEqual(light, dark);
        await visitor.GoAsync("/");
        Assert.Equal(dark, await PaperAsync(visitor));
        visitor.AssertQuiet();
    }

    private static Task<string> PaperAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
