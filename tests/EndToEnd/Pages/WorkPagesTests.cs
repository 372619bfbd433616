using EndToEnd.Support;

namespace EndToEnd.Pages;

/// <summary>The pages of participants and judges: axe finds nothing, the console stays quiet, nothing is wider than the screen.</summary>
public sealed class WorkPagesTests(Stage stage)
{
    public static TheoryData<string> Names => [.. Views.Work.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_page_is_sound(string name) => PageCheck.AssertSoundAsync(stage, Views.All.Single(v => v.Name == name));
}
