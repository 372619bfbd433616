using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.SignIn;

/// <summary>Signing in and out, as people do and as strangers try.</summary>
public sealed class SignInTests(Stage stage)
{
    [Fact]
    public async Task A_wrong_password_is_told_like_an_unknown_name()
    {
        var contest = await stage.CreateContestAsync("signin");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync();
        visitor.Expected.Add(401);
        var wrong = await TryAsync(visitor, person.UserName, "not the password");
        var unknown = await TryAsync(visitor, "nobody.at.all", "not the password");
        Assert.Equal(wrong, unknown);
        await visitor.GoAsync("/account");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_card_signs_in_once_by_its_button_alone()
    {
        var contest = await stage.CreateContestAsync("signin");
        var person = await contest.AddAsync("participant");
        await using var first = await stage.VisitAsync(Screen.Phone);
        await first.GoAsync(person.SignInUrl);
        await first.GoAsync("/");
        await Expect(SignOut(first)).ToHaveCountAsync(0);
        await first.GoAsync(person.SignInUrl);
        await SignMeIn(first).ClickAsync();
        await Expect(first.Page).ToHaveURLAsync($"{stage.Host.NetworkAddress}{contest.Page}/entries");

        await using var second = await stage.VisitAsync(Screen.Phone);
        second.Expected.Add(401);
        await second.GoAsync(person.SignInUrl);
        await SignMeIn(second).ClickAsync();
        await Expect(second.Page.Locator(".notice.is-danger")).ToBeVisibleAsync();
        await Expect(SignOut(second)).ToHaveCountAsync(0);
        first.AssertQuiet();
        second.AssertQuiet();
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_address_elsewhere_is_not_followed(string elsewhere)
    {
        var contest = await stage.CreateContestAsync("signin");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync();
        await visitor.GoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(elsewhere)}");
        await FillAsync(visitor, person.UserName, person.Password);
        await Expect(SignOut(visitor)).ToBeVisibleAsync();
        Assert.StartsWith(stage.Host.NetworkAddress + "/", visitor.Page.Url, StringComparison.Ordinal);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_password_is_changed_and_signing_out_ends_the_session()
    {
        var contest = await stage.CreateContestAsync("signin");
        var person = await contest.AddAsync("participant");
        await using var elsewhere = await (await stage.VisitAsync(Screen.Phone)).SignInAsync(person);
        await using var visitor = await (await stage.VisitAsync()).SignInAsync(person);
        const string Next = "four words in a row";
        await visitor.GoAsync("/account");
        await visitor.Page.GetByLabel("Current password").FillAsync(person.Password);
        await visitor.Page.GetByLabel("New password").FillAsync(Next);
        await visitor.Page.GetByLabel("The new one again").FillAsync(Next);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(visitor.Page.GetByTestId("told")).ToContainTextAsync("changed");

        await elsewhere.GoAsync("/account");
        await Expect(elsewhere.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await SignOut(visitor).ClickAsync();
        await Expect(SignOut(visitor)).ToHaveCountAsync(0);
        visitor.Expected.Add(401);
        Assert.Contains("That did not work.", await TryAsync(visitor, person.UserName, person.Password), StringComparison.Ordinal);
        await visitor.SignInAsync(person.UserName, Next);
        visitor.AssertQuiet();
    }

    private static ILocator SignOut(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });

    private static ILocator SignMeIn(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign me in" });

    private static async Task<string> TryAsync(Visitor visitor, string userName, string password)
    {
        await visitor.GoAsync("/sign-in");
        await FillAsync(visitor, userName, password);
        return await visitor.Page.Locator(".notice.is-danger").InnerTextAsync();
    }

    private static async Task FillAsync(Visitor visitor, string userName, string password)
    {
        await visitor.Page.GetByLabel("User name").FillAsync(userName);
        await visitor.Page.GetByLabel("Password").FillAsync(password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
