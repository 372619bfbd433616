using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Hosting;

/// <summary>What a refusal is in HTTP: the same for pages and for the interface that programs use.</summary>
public static class FaultStatus
{
    /// <summary>The status.</summary>
    public static int Of(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => StatusCodes.Status400BadRequest,
        FaultKind.NotFound => StatusCodes.Status404NotFound,
        FaultKind.Forbidden => StatusCodes.Status403Forbidden,
        FaultKind.Conflict => StatusCodes.Status409Conflict,
        FaultKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        FaultKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
