using EndToEnd.Support;

namespace EndToEnd.Pages;

/// <summary>What a thumb must hit.</summary>
public sealed class TouchTests(Stage stage)
{
    private const int Least = 44;

    [Theory]
    [InlineData("judge-desk")]
    [InlineData("judge-tracks")]
    [InlineData("judge-plain")]
    [InlineData("entries-open")]
    public async Task Everything_to_tap_is_large_enough(string name)
    {
        await using var visitor = await Viewing.OpenAsync(stage, Views.All.Single(v => v.Name == name), Screen.Phone);
        // A radio button is tapped on its label; links within a sentence are text.
        var small = await visitor.Page.EvaluateAsync<string[]>(
            """
            (least) => [...document.querySelectorAll("main button, main summary, main a.button, main label.score, main .judge-row, main input:not([type=radio], [type=hidden], [type=file], [type=range]), main select, main textarea")]
              .filter((e) => e.checkVisibility())
              .map((e) => ({ e, box: e.getBoundingClientRect() }))
              .filter(({ box }) => box.width < least || box.height < least)
              .map(({ e, box }) => `${e.tagName} ${e.className} "${e.textContent.trim().slice(0, 30)}": ${Math.round(box.width)}×${Math.round(box.height)}`)
            """,
            Least);
        Assert.Empty(small);
    }
}
