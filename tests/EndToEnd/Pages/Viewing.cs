using EndToEnd.Support;

namespace EndToEnd.Pages;

/// <summary>Opens views as the people they are for.</summary>
public static class Viewing
{
    /// <summary>The screens that a view is looked at on.</summary>
    public static IEnumerable<Screen> Screens(View view) => view.IsWall ? [Screen.Laptop] : [Screen.Phone, Screen.Laptop];

    /// <summary>Opens a view and prepares it.</summary>
    public static async Task<Visitor> OpenAsync(Stage stage, View view, Screen screen)
    {
        var showcase = await stage.ShowcaseAsync();
        var visitor = await stage.VisitAsync(screen);
        if (!view.JavaScript)
        {
            // The page's own scripts are empty, so that axe, which is a script too, still runs.
            await visitor.Context.RouteAsync("**/dist/*.js", r => r.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        }

        if (view.Viewer is { } viewer)
        {
            await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(showcase[viewer]));
        }

        visitor.Expected.UnionWith([view.Status, view.Also]);
        Assert.Equal(view.Status, await visitor.GoAsync(view.Path(showcase)));
        await view.Prepare(visitor.Page);
        return visitor;
    }
}
