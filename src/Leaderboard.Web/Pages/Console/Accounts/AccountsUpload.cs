using EventSuite.Core.Accounts;
using EventSuite.Core.Kits;
using EventSuite.Core.Kits.Files;
using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>Reads an uploaded accounts list.</summary>
public static class AccountsUpload
{
    /// <summary>The rows, or why the file is no accounts list.</summary>
    public static async Task<Outcome<IReadOnlyList<RosterRow>>> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            return Fault.Invalid("file_missing", "Choose a CSV file first; this one is missing or empty.", "file");
        }

        if (file.Length > KitFiles.MaxFileBytes)
        {
            return new Fault(FaultKind.TooLarge, "file_too_large", FormattableString.Invariant($"The file has {file.Length:N0} bytes; at most {KitFiles.MaxFileBytes:N0} are taken. Split it."), "file");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return AccountsFile.Read(bytes.ToArray(), "the file");
    }
}
