using EndToEnd.Support;

namespace EndToEnd.Pages;

/// <summary>Every page for everybody: axe finds nothing, the console stays quiet, nothing is wider than the screen.</summary>
public sealed class PublicPagesTests(Stage stage)
{
    public static TheoryData<string> Names => [.. Views.Public.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_is_sound(string name) => PageCheck.AssertSoundAsync(stage, Views.All.Single(v => v.Name == name));
}
