using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Event kits: import and export.</summary>
internal static class KitEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapKits(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events", ImportAsync).WithSummary("Create an event from a kit (zip)")
            .Accepts<IFormFile>("multipart/form-data").DisableAntiforgery().RequireAuthorization(Policies.HostOrganiser);
        api.MapGet("/events/{slug}/kit", Export).WithSummary("The event's kit (zip)").RequireAuthorization(Policies.EventOrganiser);
    }

    private static async Task<IResult> ImportAsync(
        HttpContext http, CreateEvent create, TimeProvider time, string? slug, string? title, string? startDate, string? clock,
        bool dryRun = false, CancellationToken cancellation = default)
    {
        var overrides = Overrides(slug, title, startDate, clock);
        if (!overrides.Ok)
        {
            return Problems.Of(overrides.Faults);
        }

        var upload = await Upload.ReadAsync(http.Request, "kit", KitArchive.MaxZipBytes, cancellation);
        if (!upload.Ok)
        {
            return Problems.Of(upload.Faults);
        }

        var files = KitArchive.Read(upload.Value.Bytes);
        if (!files.Ok)
        {
            return Problems.Of(files.Faults);
        }

        var kit = KitReader.Read(files.Value, overrides.Value, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (!kit.Ok)
        {
            return Problems.Of(kit.Faults);
        }

        var created = await create.ExecuteAsync(kit.Value, http.User.Actor(), dryRun, cancellation);
        return created.Answer(e => dryRun
            ? Results.Ok(EventView.Of(e))
            : Results.Created($"/api/v1/events/{e.Slug}", EventView.Of(e)));
    }

    private static IResult Export(string slug, ExportKit export) => export.Execute(slug)
        .Answer(files => Results.File(KitArchive.Write(files), "application/zip", $"{slug}-kit.zip"));

    private static Outcome<KitOverrides> Overrides(string? slug, string? title, string? startDate, string? clock)
    {
        var faults = new List<Fault>();
        DateOnly? date = null;
        if (startDate is not null)
        {
            if (DateOnly.TryParseExact(startDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            {
                date = parsed;
            }
            else
            {
                faults.Add(Fault.Invalid("start_date", "Write the start date as year-month-day, e.g. 2027-03-27.", "startDate"));
            }
        }

        ClockMode? mode = clock?.ToLowerInvariant() switch { "manual" => ClockMode.Manual, "agenda" => ClockMode.Agenda, _ => null };
        if (clock is not null && mode is null)
        {
            faults.Add(Fault.Invalid("clock", "The clock is 'manual' or 'agenda'.", "clock"));
        }

        return faults.Count > 0 ? faults : new KitOverrides(slug, title, date, mode);
    }
}
