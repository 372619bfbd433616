using Leaderboard.Web.Layout;

namespace Leaderboard.Web.Tests;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("", "Board, Agenda, Rules")]
    [InlineData("participant", "Board, Agenda, Rules, My entries, Studio, Composers")]
    [InlineData("judge", "Board, Agenda, Rules, Judge")]
    [InlineData("Organiser", "Board, Agenda, Rules, Composers, Console")]
    [InlineData("moderator", "Board, Agenda, Rules, Console")]
    [InlineData("judge,organiser", "Board, Agenda, Rules, Composers, Judge, Console")]
    public void A_viewer_sees_the_links_of_their_roles(string roles, string links)
    {
        EventChrome chrome = new("spring", "Spring", "Open", roles.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(links, string.Join(", ", EventNavigation.For(chrome).Select(item => item.Text)));
        Assert.All(EventNavigation.For(chrome), item => Assert.StartsWith("/e/spring", item.Href));
    }
}
