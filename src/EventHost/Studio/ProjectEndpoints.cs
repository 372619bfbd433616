using EventHost.Api;
using EventSuite.Core.Studio;
using Leaderboard.Web.Hosting;

namespace EventHost.Studio;

/// <summary>Projects of the studio: begin, list, open, rename, remove, bring back.</summary>
internal static class ProjectEndpoints
{
    private const string Path = "/events/{slug}/studio/projects";

    /// <summary>Maps the endpoints. Whose a project is, the use cases decide, and answer 404 to all others.</summary>
    public static void MapStudioProjects(this IEndpointRouteBuilder api)
    {
        api.MapPost(Path, CreateAsync).WithSummary("Begin a project; the same id again gives the same project")
            .Produces<ProjectView>(StatusCodes.Status201Created).RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.Upload);
        api.MapGet(Path, List).WithSummary($"Your projects and your team's, changed last first; with removed=true the last {StudioLimits.Removed} that were removed")
            .Produces<ProjectView[]>().RequireAuthorization(Policies.EventParticipant);
        api.MapGet(Path + "/{project:guid}", Open).WithSummary("A project with its tree of versions")
            .Produces<OpenProjectView>().RequireAuthorization(Policies.EventParticipant);
        api.MapPatch(Path + "/{project:guid}", RenameAsync).WithSummary("Give a project another title")
            .Produces<ProjectView>().RequireAuthorization(Policies.EventParticipant).RequireRateLimiting(RateLimits.Upload);
        api.MapDelete(Path + "/{project:guid}", RemoveAsync).WithSummary("Remove a project with all of its versions; entries stay, and it can be brought back")
            .Produces(StatusCodes.Status204NoContent).RequireAuthorization(Policies.EventParticipant);
        api.MapPost(Path + "/{project:guid}/restore", RestoreAsync).WithSummary("Bring a removed project back as it was")
            .Produces<ProjectView>().RequireAuthorization(Policies.EventParticipant);
    }

    private static async Task<IResult> CreateAsync(string slug, CreateBody body, HttpContext http, CreateProject create, CancellationToken cancellation) =>
        (await create.ExecuteAsync(slug, http.User.Actor(), body.Id, body.Title, cancellation))
            .Answer(p => Results.Created($"/api/v1/events/{slug}/studio/projects/{p.Id}", ProjectView.Of(p)));

    private static IResult List(string slug, bool? removed, HttpContext http, StudioQuery query) =>
        query.Projects(slug, http.User.AccountId()!.Value, removed ?? false).Answer(projects => Results.Ok(projects.Select(ProjectView.Of).ToArray()));

    private static IResult Open(string slug, Guid project, HttpContext http, StudioQuery query) =>
        query.Open(slug, http.User.AccountId()!.Value, project).Answer(open => Results.Ok(OpenProjectView.Of(slug, open)));

    private static async Task<IResult> RenameAsync(
        string slug, Guid project, TitleBody body, HttpContext http, ChangeProject change, CancellationToken cancellation) =>
        (await change.RenameAsync(slug, http.User.Actor(), project, body.Title, cancellation)).Answer(p => Results.Ok(ProjectView.Of(p)));

    private static async Task<IResult> RemoveAsync(string slug, Guid project, HttpContext http, ChangeProject change, CancellationToken cancellation) =>
        (await change.RemoveAsync(slug, http.User.Actor(), project, cancellation)).Answer(_ => Results.NoContent());

    private static async Task<IResult> RestoreAsync(string slug, Guid project, HttpContext http, ChangeProject change, CancellationToken cancellation) =>
        (await change.RestoreAsync(slug, http.User.Actor(), project, cancellation)).Answer(p => Results.Ok(ProjectView.Of(p)));

    private sealed record CreateBody(Guid? Id, string? Title);

    private sealed record TitleBody(string? Title);
}
