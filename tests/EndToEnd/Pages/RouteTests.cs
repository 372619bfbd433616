using System.Reflection;
using Leaderboard.Web;
using Microsoft.AspNetCore.Components;

namespace EndToEnd.Pages;

/// <summary>The views are all the pages there are.</summary>
public sealed class RouteTests
{
    [Fact]
    public void Every_page_is_looked_at()
    {
        var pages = typeof(App).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToHashSet();
        var looked = Views.All.Select(v => v.Route).Concat(Views.NeverOpened).ToHashSet();
        Assert.Equal(pages.Order(), looked.Order());
    }
}
