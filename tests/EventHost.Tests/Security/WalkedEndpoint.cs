using EventHost.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Security;

/// <summary>An endpoint that the host really has, with one of its methods.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route's pattern.</param>
/// <param name="Policies">The policies it carries, all of which must pass.</param>
/// <param name="AllowsAnonymous">Whether it says that it is for everybody.</param>
/// <param name="Pattern">The route, to make addresses from.</param>
internal sealed record WalkedEndpoint(string Method, string Route, IReadOnlyList<string?> Policies, bool AllowsAnonymous, RoutePattern Pattern)
{
    private static readonly string[] AnyMethod = ["GET"];

    public bool IsApi => Route.StartsWith("/api/", StringComparison.Ordinal) || Route.StartsWith("/hubs/", StringComparison.Ordinal);

    public bool IsUnsafe => Method is not ("GET" or "HEAD" or "OPTIONS");

    // The framework's own, without content: it takes the place of a redirect that a script may not follow.
    private const string FrameworkRedirect = "_framework/opaque-redirect";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<WalkedEndpoint> All(TestHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.TrimStart('/') != FrameworkRedirect).SelectMany(e =>
            (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : AnyMethod).Select(method => new WalkedEndpoint(
                method, "/" + e.RoutePattern.RawText!.TrimStart('/'),
                [.. e.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy)],
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null, e.RoutePattern))),
    ];

    /// <summary>Its address at an event. A parameter that has no value here fails: give it one.</summary>
    public string AddressAt(string slug) => "/" + string.Join('/', Pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(parameter.Name, slug),
        _ => throw new InvalidOperationException($"{Route}: {p.PartKind}"),
    }))));

    public override string ToString() => $"{Method} {Route}";

    private string Value(string parameter, string slug) => parameter.ToLowerInvariant() switch
    {
        "slug" => slug,
        "id" or "submissionid" or "entry" or "run" or "project" or "version" => "6a3c1c46-0000-4000-8000-000000000000",
        "round" => "qualifiers",
        "username" => "nobody.here",
        "documentname" => "v1",
        "token" or "session" => "0123456789abcdef",
        "number" => "1",
        "plugin" => "markov-composer",
        "sample" => "morning-walk",
        _ => throw new Xunit.Sdk.XunitException($"{Route} has a parameter '{parameter}' that the walk has no value for."),
    };
}
