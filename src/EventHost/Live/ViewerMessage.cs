using Microsoft.AspNetCore.SignalR;

namespace EventHost.Live;

/// <summary>What goes to many viewers, serialised once.</summary>
/// <param name="Number">Later ones have greater numbers; from 1.</param>
/// <param name="Content">The message.</param>
internal sealed record ViewerMessage(long Number, SerializedHubMessage Content);
