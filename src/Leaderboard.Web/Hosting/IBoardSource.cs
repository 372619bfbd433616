using EventSuite.Core.Publication;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Hosting;

/// <summary>The published boards: pages never compose one themselves.</summary>
public interface IBoardSource
{
    /// <summary>The board as the public has it now.</summary>
    Task<Outcome<BoardSnapshot>> FindAsync(string slug, string round, string category, CancellationToken cancellation);
}
