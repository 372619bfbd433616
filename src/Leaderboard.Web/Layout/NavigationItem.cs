namespace Leaderboard.Web.Layout;

/// <summary>One link of the header.</summary>
/// <param name="Href">Where it goes, from the root.</param>
/// <param name="Text">What it is called.</param>
public sealed record NavigationItem(string Href, string Text);
