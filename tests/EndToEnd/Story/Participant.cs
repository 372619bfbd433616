using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Story;

/// <summary>What a participant does on the entries page.</summary>
internal sealed class Participant(Visitor visitor)
{
    private IPage Page => visitor.Page;

    // The first free slot's form; the others belong to entries that are in.
    private ILocator Form => Page.Locator("[data-testid^='slot-'] [data-testid='entry-form']");

    /// <summary>Opens a card's link and presses the button: only that signs in.</summary>
    public async Task SignInByCardAsync(Person person)
    {
        await visitor.GoAsync(person.SignInUrl);
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign me in" }).ClickAsync();
        await Page.WaitForURLAsync("**/entries");
    }

    public Task ChooseAsync(string path) => Form.Locator("input[type=file]").SetInputFilesAsync(path);

    /// <summary>Drags a file from the desktop and lets it go over the form.</summary>
    public async Task DropAsync(string path)
    {
        var base64 = Convert.ToBase64String(await File.ReadAllBytesAsync(path));
        var transfer = await Page.EvaluateHandleAsync(
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

    public async Task HandInAsync()
    {
        await Form.GetByTestId("entry-submit").ClickAsync();
        await Expect(Page.GetByTestId("entry-saved")).ToBeVisibleAsync();
    }

    public Task ExpectSlotsAsync(string used) => Expect(Page.GetByTestId("entries-used")).ToContainTextAsync(used);
}
