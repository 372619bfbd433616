using EventSuite.Core.Accounts;
using EventSuite.Core.Kits.Csv;
using EventSuite.Core.Results;

namespace EventSuite.Core.Kits.Files;

/// <summary>The accounts list as CSV: a kit's <c>accounts.csv</c>, and what provisioning calls send.</summary>
public static class AccountsFile
{
    private static readonly string[] Required = ["externalId", "userName"];
    private static readonly string[] Optional = ["displayName", "role", "team", "email"];

    /// <summary>
    /// The rows as text, in the file's order; refused when it is no table with these columns. What the cells hold is
    /// not checked here: that is told per row.
    /// </summary>
    public static Outcome<IReadOnlyList<RosterRow>> Read(byte[] file, string fileName = KitFileNames.Accounts)
    {
        var faults = new KitFaults();
        var rows = Read(file, fileName, faults);
        return faults.Any ? Outcome<IReadOnlyList<RosterRow>>.Refused(faults.Listed) : rows;
    }

    /// <summary>The file that gives these rows; cells that a spreadsheet would run are defused.</summary>
    public static byte[] Write(IEnumerable<RosterRow> rows) => KitText.Encode(CsvText.Write(
        [.. Required, .. Optional],
        rows.Select(r => new[] { r.ExternalId, r.UserName, r.DisplayName, r.Role, r.Team ?? "", r.Email ?? "" })));

    /// <summary>The rows; each row's line is remembered as <c>roster[i]</c>.</summary>
    internal static List<RosterRow> Read(byte[] file, string fileName, KitFaults faults)
    {
        var table = CsvTable.Read(fileName, file, Required, Optional, ProvisionAccounts.MaxRows, faults);
        for (var i = 0; i < table.Count; i++)
        {
            faults.Place(FormattableString.Invariant($"roster[{i}]"), table[i].Place);
        }

        // As provisioning takes it: whoever has no display name is called by the user name, and is a participant if nothing is said.
        return [.. table.Select(r => new RosterRow(
            r["externalId"], r["userName"], r.OrNull("displayName") ?? r["userName"], r.OrNull("role") ?? KitWords.Of(Role.Participant), r.OrNull("team"), r.OrNull("email")))];
    }
}
