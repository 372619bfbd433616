using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Studio;

/// <summary>Why something cannot be done now.</summary>
/// <param name="Code">A stable machine name.</param>
/// <param name="Message">A sentence for the person.</param>
public sealed record StudioReason(string Code, string Message)
{
    /// <summary>The reason of a fault; null for none.</summary>
    public static StudioReason? Of(Fault? fault) => fault is null ? null : new StudioReason(fault.Code, fault.Message);
}
