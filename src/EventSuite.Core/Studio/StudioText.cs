using System.Text;
using EventSuite.Core.Results;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Studio;

/// <summary>Titles and labels as people type them.</summary>
internal static class StudioText
{
    /// <summary>The text in its normal form; one that cannot be used adds a fault.</summary>
    public static string Read(string? typed, string field, List<Fault> faults)
    {
        var text = UnicodeText.Normalized(typed?.Trim() ?? "", NormalizationForm.FormC);
        if (text.Length is 0 or > StudioLimits.Text || UnicodeText.FirstBad(text) is not null)
        {
            faults.Add(StudioFaults.Text(field));
        }

        return text;
    }
}
