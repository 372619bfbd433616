using EventSuite.Core.Accounts;
using EventSuite.Core.Results;

namespace EventSuite.Core.Submissions;

/// <summary>A MIDI file that came in base64 within a request: not larger than the event allows, and with notes.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Facts">What is in it.</param>
internal sealed record SentMidi(byte[] Bytes, MusicFacts Facts)
{
    /// <summary>The file; null adds the faults that say why not.</summary>
    /// <param name="access">The event, whose limit holds.</param>
    /// <param name="inspector">Who parses it.</param>
    /// <param name="base64">As it was sent.</param>
    /// <param name="code">The fault's code when it is not base64.</param>
    /// <param name="field">The field it came in.</param>
    /// <param name="faults">Where faults go.</param>
    public static SentMidi? Read(EventAccess access, IMusicInspector inspector, string base64, string code, string field, List<Fault> faults)
    {
        var bytes = new byte[(base64.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(base64, bytes, out var length) || length == 0)
        {
            faults.Add(Fault.Invalid(code, "'midi' is a Standard MIDI file in base64.", field));
            return null;
        }

        var most = access.Contest.Definition.Limits.MaxBytes;
        if (length > most)
        {
            faults.Add(new Fault(FaultKind.TooLarge, "file_too_large", FormattableString.Invariant($"The file has {length:N0} bytes; at most {most:N0} are allowed."), field));
            return null;
        }

        bytes = bytes[..length];
        var inspected = inspector.Inspect(bytes);
        faults.AddRange(inspected.Faults.Select(f => f with { Field = field }));
        return inspected.Ok ? new SentMidi(bytes, inspected.Value.Facts) : null;
    }
}
