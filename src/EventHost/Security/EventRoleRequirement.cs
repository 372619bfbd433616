using EventSuite.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace EventHost.Security;

/// <summary>A role in the event that the route names.</summary>
/// <param name="Allows">Decides from the viewer's access and the event code that the viewer gave.</param>
/// <param name="NeedsAccount">Whether the audience is out in any case.</param>
internal sealed record EventRoleRequirement(Func<EventAccess, string?, bool> Allows, bool NeedsAccount) : IAuthorizationRequirement;
