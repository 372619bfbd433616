using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http.Features;

namespace EventHost.Api;

/// <summary>A file that came with a form, bounded while it is read.</summary>
/// <param name="FileName">The name the client gave; never trusted.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Form">The other fields.</param>
internal sealed record Upload(string FileName, byte[] Bytes, IFormCollection Form)
{
    // Room for the other fields and the multipart frame.
    private const long Overhead = 64 * 1024;

    /// <summary>Reads the form; a file larger than <paramref name="maxBytes"/> is refused before it is taken in.</summary>
    public static async Task<Outcome<Upload>> ReadAsync(HttpRequest request, string field, long maxBytes, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return new Fault(FaultKind.UnsupportedMedia, "not_multipart", "Send the file as multipart/form-data.");
        }

        // Told from the header alone. The server's own limit stays as it is: beyond that one it hangs up, and the
        // sender sees a broken line instead of this answer.
        if (request.ContentLength > maxBytes + Overhead)
        {
            return TooLarge(field, maxBytes);
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = maxBytes + Overhead, ValueCountLimit = 50, ValueLengthLimit = 8192 }, cancellation);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(field, maxBytes);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return e.Message.Contains("length limit", StringComparison.Ordinal)
                ? TooLarge(field, maxBytes)
                : Fault.Invalid("form_broken", "The upload broke off or is no valid form. Send it again.", field);
        }

        if (form.Files.GetFile(field) is not { } file)
        {
            return Fault.Invalid("file_missing", $"Choose a file (form field '{field}').", field);
        }

        if (file.Length > maxBytes)
        {
            return TooLarge(field, maxBytes);
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return new Upload(file.FileName, bytes, form);
    }

    private static Fault TooLarge(string field, long maxBytes) => new(
        FaultKind.TooLarge, "file_too_large",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The file is too large; at most {maxBytes:N0} bytes are allowed."), field);
}
