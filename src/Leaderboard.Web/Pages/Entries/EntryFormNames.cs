using System.Globalization;

namespace Leaderboard.Web.Pages.Entries;

/// <summary>Names of the page's plain forms.</summary>
public static class EntryFormNames
{
    /// <summary>Hands in a new entry from the card of a free slot.</summary>
    public static string Submit(int slot) => "submit-" + slot.ToString(CultureInfo.InvariantCulture);

    /// <summary>Replaces an entry.</summary>
    public static string Replace(Guid id) => "replace-" + id.ToString("N");

    /// <summary>Withdraws an entry.</summary>
    public static string Withdraw(Guid id) => "withdraw-" + id.ToString("N");
}
