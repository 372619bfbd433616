using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Story;

/// <summary>The organiser at the console.</summary>
internal sealed class Organiser(Visitor visitor, Contest contest)
{
    /// <summary>Makes the event from the sample kit, on the page for it.</summary>
    public async Task CreateFromKitAsync(string title)
    {
        var page = visitor.Page;
        await visitor.GoAsync("/organise");
        await page.GetByLabel("The kit").SetInputFilesAsync(new FilePayload { Name = "kit.zip", MimeType = "application/zip", Buffer = Api.SampleKit() });
        await page.GetByLabel("Name in addresses").FillAsync(contest.Slug);
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Who moves the phases").SelectOptionAsync("Manual");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the event" }).ClickAsync();
        await page.WaitForURLAsync($"**{contest.Page}/console");
    }

    /// <summary>Moves the event on; what can be overridden is.</summary>
    public async Task MoveToAsync(string phase)
    {
        await visitor.GoAsync($"{contest.Page}/console");
        await visitor.Page.GetByTestId($"move-{phase}").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visitor.Page.GetByTestId($"move-{phase}")).ToHaveCountAsync(0);
    }

    /// <summary>Presses one of the buttons of a round's board.</summary>
    public async Task PublishAsync(string mode, string round = "qualifiers")
    {
        await visitor.GoAsync($"{contest.Page}/console/board");
        await visitor.Page.GetByTestId($"set-{round}-{mode}").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(visitor.Page.GetByTestId($"set-{round}-{mode}")).ToHaveCountAsync(0);
    }
}
