using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;

namespace EventHost.Live;

/// <summary>Gives pages the same published snapshot as the API and the live feed.</summary>
internal sealed class BoardSource(PublishedBoards boards) : IBoardSource
{
    public async Task<Outcome<BoardSnapshot>> FindAsync(string slug, string round, string category, CancellationToken cancellation)
    {
        var board = await boards.GetAsync(new BoardKey(slug, round, category), cancellation);
        return board.Ok ? board.Value.Snapshot : Outcome<BoardSnapshot>.Refused(board.Faults);
    }
}
