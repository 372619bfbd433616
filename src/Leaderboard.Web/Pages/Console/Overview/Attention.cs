using Leaderboard.Web.Components;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>Something that needs the organiser now.</summary>
/// <param name="Kind">A stable name, for tests.</param>
/// <param name="Tone">How urgent it is.</param>
/// <param name="What">One sentence.</param>
/// <param name="More">Why, or what to do.</param>
/// <param name="Section">The console's section where it is mended; null: on this page.</param>
/// <param name="Link">The link's words.</param>
public sealed record Attention(string Kind, NoticeTone Tone, string What, string? More, string? Section = null, string? Link = null);
