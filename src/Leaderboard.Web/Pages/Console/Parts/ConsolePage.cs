using EventSuite.Core.Accounts;
using EventSuite.Core.Console;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>
/// What every page of the console has: the event's view, who is looking, and the one way to change something, which
/// asks for the right before it acts. Staff see these pages; hiding a button is never what keeps them from changing.
/// </summary>
public abstract class ConsolePage : ComponentBase
{
    /// <summary>The event.</summary>
    [Parameter] public string Slug { get; set; } = "";

    /// <summary>The request.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    /// <summary>Reads the view.</summary>
    [Inject] protected ConsoleQuery Query { get; set; } = default!;

    /// <summary>For what the view does not hold.</summary>
    [Inject] protected IContestStore Store { get; set; } = default!;

    /// <summary>The clock.</summary>
    [Inject] protected TimeProvider Time { get; set; } = default!;

    /// <summary>Says after a redirect what was done.</summary>
    [Inject] protected FlashNotes Flash { get; set; } = default!;

    /// <summary>Goes to other pages.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] private IAuthorizationService Authorization { get; set; } = default!;

    /// <summary>The event as it stands; null: there is none.</summary>
    protected ConsoleView? View { get; private set; }

    /// <summary>The event itself; only where there is a view.</summary>
    protected ContestEvent Contest => View!.Contest;

    /// <summary>Whether the viewer may change things here, not only look.</summary>
    protected bool CanChange { get; private set; }

    /// <summary>The present, the same for the whole page.</summary>
    protected DateTimeOffset Now { get; private set; }

    /// <summary>What was refused, with the mend.</summary>
    protected IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <summary>Address of a section of this console.</summary>
    protected string To(string section = "") => $"/e/{Slug}/console{(section.Length == 0 ? "" : "/" + section)}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Now = Time.GetUtcNow();
        CanChange = await MayAsync(Policies.EventOrganiser);
        Load();
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        Prepare();
    }

    /// <summary>Gathers what this page shows beyond the view; called again after a refusal.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>
    /// Does something that changes the event, for those who may. When it is done the browser goes to
    /// <paramref name="to"/> and reads there what was done; when it is refused the page shows the faults.
    /// </summary>
    /// <param name="change">What is done.</param>
    /// <param name="told">The sentence that says so.</param>
    /// <param name="to">Where to go; null: this page, without its query.</param>
    /// <param name="policy">Who may.</param>
    protected async Task ChangeAsync<T>(
        Func<Actor, CancellationToken, Task<Outcome<T>>> change, Func<T, string> told, string? to = null, string policy = Policies.EventOrganiser)
    {
        var outcome = await TryAsync(change, policy);
        if (outcome.Ok)
        {
            Flash.Put(Http, told(outcome.Value));
            Navigation.NavigateTo(to ?? Http.Request.Path.Value!);
        }
    }

    /// <summary>The same, for a page that shows the outcome itself.</summary>
    protected async Task<Outcome<T>> TryAsync<T>(Func<Actor, CancellationToken, Task<Outcome<T>>> change, string policy = Policies.EventOrganiser)
    {
        var outcome = await MayAsync(policy)
            ? await change(Http.User.Actor(), Http.RequestAborted)
            : Fault.Forbidden("not_organiser", "Only an organiser of this event can do that. Nothing was changed.");
        if (!outcome.Ok)
        {
            // The page says what was refused; the status says it to programs.
            Http.Response.StatusCode = FaultStatus.Of(outcome.Faults[0].Kind);
            Refuse(outcome.Faults);
        }

        return outcome;
    }

    /// <summary>Refuses a form of somebody who may only look, before anything of it is looked at.</summary>
    protected Task RefuseAllAsync() => TryAsync<Done>((_, _) => throw new InvalidOperationException("The viewer may change things after all."));

    /// <summary>Shows faults over the event as it stands now: what stood in the way may be news.</summary>
    protected void Refuse(IReadOnlyList<Fault> faults)
    {
        Faults = faults;
        Load();
        Prepare();
    }

    private void Load() => View = Query.For(Slug).Value;

    private async Task<bool> MayAsync(string policy) => (await Authorization.AuthorizeAsync(Http.User, Http, policy)).Succeeded;
}
