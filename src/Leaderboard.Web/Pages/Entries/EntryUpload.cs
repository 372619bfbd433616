using System.Globalization;
using EventSuite.Core.Submissions;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Entries;

/// <summary>An entry as the plain form sends it.</summary>
/// <param name="File">The bytes; empty: none was chosen.</param>
/// <param name="Title">As typed: the title, or the whole name.</param>
/// <param name="FromBar">As typed.</param>
/// <param name="Key">Made with the form, so that a form sent twice submits once; null: none.</param>
public sealed record EntryUpload(byte[] File, string Title, string FromBar, string? Key)
{
    /// <summary>Most bytes of a request to the page: the largest limit an event can set, and the form's frame.</summary>
    public const int MaxRequestBytes = 11_000_000;

    /// <summary>Reads the form.</summary>
    public static async Task<EntryUpload> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var bytes = Array.Empty<byte>();
        if (form.Files.GetFile("file") is { Length: > 0 and <= MaxRequestBytes } file)
        {
            bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellation);
        }

        var key = form["key"].ToString();
        return new EntryUpload(bytes, form["title"].ToString(), form["fromBar"].ToString(), key.Length > 0 ? key : null);
    }

    /// <summary>What the use case takes. A title that begins with '#' is read as the whole name.</summary>
    public SubmissionRequest ToRequest()
    {
        // What is no number becomes 0, which the use case refuses with the bars that would do.
        int? bar = FromBar.Length == 0 ? null
            : int.TryParse(FromBar, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var whole = Title.StartsWith('#');
        return new SubmissionRequest(File, whole ? null : Title, whole ? Title : null, bar, Key);
    }
}
