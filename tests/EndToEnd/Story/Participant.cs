using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Story;

/// <summary>What a participant does on the entries page.</summary>
internal sealed class Participant(IPage page)
{
    // The first free slot's form; the others belong to entries that are in.
    private ILocator Form => page.Locator("[data-testid^='slot-'] [data-testid='entry-form']");

    /// <summary>Opens a card's link and presses the button: only that signs in.</summary>
    public async Task SignInByCardAsync(Person person)
    {
        await page.GotoAsync(person.SignInUrl);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign me in" }).ClickAsync();
        await page.WaitForURLAsync("**/entries");
    }

    public Task ChooseAsync(string path) => Form.Locator("input[type=file]").SetInputFilesAsync(path);

    public Task ChooseAsync(FilePayload file) => Form.Locator("input[type=file]").SetInputFilesAsync(file);

    /// <summary>Drags a file from the desktop and lets it go over the form.</summary>
    public async Task DropAsync(string path)
    {
        var base64 = Convert.ToBase64String(await File.ReadAllBytesAsync(path));
        var transfer = await page.EvaluateHandleAsync(
            """
            ({ base64, name }) => {
              const transfer = new DataTransfer();
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              transfer.items.add(new File([bytes], name, { type: "audio/midi" }));
              return transfer;
            }
            """,
            new { base64, name = Path.GetFileName(path) });
        await Form.DispatchEventAsync("dragover", new { dataTransfer = transfer });
        await Form.DispatchEventAsync("drop", new { dataTransfer = transfer });
    }

    public Task TitleAsync(string title) => Form.GetByLabel("Title").FillAsync(title);

    /// <summary>Every fault that is told beneath the form's fields, all at once.</summary>
    public ILocator Faults => Form.Locator(".field-error");

    /// <summary>The full name as it will be.</summary>
    public ILocator FullName => Form.Locator("[data-name]");

    /// <summary>Presses the button that puts the right title in.</summary>
    public Task TakeSuggestionAsync() => Form.GetByTestId("entry-use-title").ClickAsync();

    public async Task HandInAsync()
    {
        await Form.GetByTestId("entry-submit").ClickAsync();
        await Expect(page.GetByTestId("entry-saved")).ToBeVisibleAsync();
    }

    public Task ExpectSlotsAsync(string used) => Expect(page.GetByTestId("entries-used")).ToContainTextAsync(used);
}
