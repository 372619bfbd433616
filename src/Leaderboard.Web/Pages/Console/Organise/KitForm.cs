using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Organise;

/// <summary>What takes the place of a kit's own values, as typed; empty: as the kit says.</summary>
/// <param name="Slug">Name in addresses.</param>
/// <param name="Title">Title.</param>
/// <param name="StartDate">First day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Clock">Name of a <see cref="ClockMode"/>.</param>
public sealed record KitForm(string Slug, string Title, string StartDate, string Clock)
{
    /// <summary>Nothing typed.</summary>
    public static KitForm Empty { get; } = new("", "", "", "");

    /// <summary>What was typed.</summary>
    public static KitForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Text(string name) => form[name].ToString().Trim();
        return new KitForm(Text("slug"), Text("title"), Text("startDate"), Text("clock"));
    }

    /// <summary>The kit in the zip with these values in place, or every fault of both.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="today">The date, for kits that name none.</param>
    public Outcome<EventKit> ReadKit(byte[] zip, DateOnly today)
    {
        var faults = new List<Fault>();
        var overrides = Overrides(faults);
        var files = KitArchive.Read(zip);
        if (!files.Ok)
        {
            return Outcome<EventKit>.Refused([.. faults, .. files.Faults]);
        }

        var kit = KitReader.Read(files.Value, overrides, today);
        return faults.Count > 0 ? Outcome<EventKit>.Refused([.. faults, .. kit.Faults]) : kit;
    }

    private KitOverrides Overrides(List<Fault> faults)
    {
        DateOnly? date = null;
        if (StartDate.Length > 0)
        {
            if (DateOnly.TryParseExact(StartDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = day;
            }
            else
            {
                faults.Add(Fault.Invalid("start_date", "Choose the first day, or leave it empty.", "startDate"));
            }
        }

        ClockMode? clock = null;
        if (Clock.Length > 0)
        {
            if (Enum.TryParse(Clock, out ClockMode mode) && Enum.IsDefined(mode))
            {
                clock = mode;
            }
            else
            {
                faults.Add(Fault.Invalid("clock", "Choose who moves the phases, or leave it to the kit.", "clock"));
            }
        }

        return new KitOverrides(Slug.Length == 0 ? null : Slug, Title.Length == 0 ? null : Title, date, clock);
    }
}
