using Microsoft.AspNetCore.Authorization;

namespace EventHost.Security;

/// <summary>The account runs the whole host.</summary>
internal sealed record HostOrganiserRequirement : IAuthorizationRequirement;
