using System.Globalization;
using EventSuite.Core.Events;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Judge;

/// <summary>A score sheet as the plain form sends it.</summary>
/// <param name="Values">Criterion id → what was chosen; criteria left out are missing.</param>
/// <param name="Comment">As typed.</param>
/// <param name="Key">Made with the form, so that a form sent twice counts once; null: none.</param>
public sealed record ScoreForm(IReadOnlyDictionary<string, int> Values, string Comment, string? Key)
{
    /// <summary>Name of a criterion's radio buttons.</summary>
    public static string NameOf(string criterionId) => "values." + criterionId;

    /// <summary>Reads the form; what is no whole number counts as not chosen, the use case checks the rest.</summary>
    public static ScoreForm Read(IFormCollection form, IEnumerable<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(criteria);
        var values = new Dictionary<string, int>();
        foreach (var criterion in criteria)
        {
            if (int.TryParse(form[NameOf(criterion.Id)], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                values[criterion.Id] = value;
            }
        }

        var key = form["key"].ToString();
        return new ScoreForm(values, form["comment"].ToString(), key.Length > 0 ? key : null);
    }
}
