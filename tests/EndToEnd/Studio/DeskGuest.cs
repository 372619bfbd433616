using System.Text.Json;
using EndToEnd.Support;

namespace EndToEnd.Studio;

/// <summary>A participant of an open event in the studio.</summary>
internal static class DeskGuest
{
    /// <summary>Opens the studio of a new event, signed in.</summary>
    public static async Task<(Contest Contest, Person Person, Visitor Visitor)> ComeAsync(Stage stage, string stem)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        var visitor = await stage.VisitAsync();
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        await new Desk(visitor.Page).OpenAsync(contest);
        return (contest, person, visitor);
    }

    /// <summary>The versions of a piece as the host keeps them.</summary>
    public static async Task<JsonElement[]> VersionsAsync(Contest contest, Person person, string piece)
    {
        var api = await contest.ApiOfAsync(person);
        return [.. (await api.GetAsync($"/api/v1/events/{contest.Slug}/studio/projects/{piece}")).GetProperty("versions").EnumerateArray()];
    }
}
