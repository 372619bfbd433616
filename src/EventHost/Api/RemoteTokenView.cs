using EventSuite.Core.RemotePlugins;

namespace EventHost.Api;

/// <summary>A team's token as the API tells it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Label">Which laptop it is for.</param>
/// <param name="UserName">Who made it.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Laptops">How many have joined by it.</param>
/// <param name="Token">The token itself, when it was just made; told once.</param>
internal sealed record RemoteTokenView(Guid Id, string Label, string UserName, DateTimeOffset CreatedAt, int Laptops, string? Token)
{
    public static RemoteTokenView Of(RemoteToken token, int laptops, string? text = null) =>
        new(token.Id, token.Label, token.UserName, token.CreatedAt, laptops, text);
}
