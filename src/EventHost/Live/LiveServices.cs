using EventSuite.Core.Changes;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace EventHost.Live;

/// <summary>Registers the live boards.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddLiveBoards(this IServiceCollection services)
    {
        services.AddSignalR(o => o.MaximumReceiveMessageSize = 4096).AddJsonProtocol(o => ApiJson.Configure(o.PayloadSerializerOptions));
        services.AddSingleton<LeaderboardViewers>();
        services.AddSingleton<HubLifetimeManager<LeaderboardHub>>(s => s.GetRequiredService<LeaderboardViewers>());
        services.AddSingleton<PublishedBoards>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IChangeFeed>(s => s.GetRequiredService<ChangeFeed>());
        services.AddSingleton<IBoardSource, BoardSource>();
        services.AddHostedService<BoardPublisher>();
        return services;
    }

    /// <summary>How the board's connections are kept.</summary>
    public static void Configure(HttpConnectionDispatcherOptions options)
    {
        // A write ends when the viewer's line has taken it, not when it lies in a buffer: see ViewerRound.
        options.TransportMaxBufferSize = 2;
    }
}
