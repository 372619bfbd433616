using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>A piece as sound files that the host renders, and what a host says that lacks the programs for it.</summary>
public sealed class TakingAlongTests(Stage stage, BareHost bare) : IClassFixture<BareHost>
{
    // What is in the file, by the browser's own decoder.
    private const string Decode =
        """
        async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const sound = await new OfflineAudioContext(2, 1, 44100).decodeAudioData(bytes.buffer);
          const samples = sound.getChannelData(0);
          return { seconds: sound.duration, level: Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length) };
        }
        """;

    [Theory]
    [InlineData("wav")]
    [InlineData("mp3")]
    public async Task The_host_renders_a_version_and_what_is_downloaded_sounds(string format)
    {
        var contest = await stage.CreateContestAsync(format);
        await contest.MoveAsync("Open");
        await using var visitor = await stage.VisitAsync();
        await BeginAsync(visitor, contest);
        var page = visitor.Page;
        await page.GetByTestId("export").ClickAsync();
        var button = page.GetByTestId($"export-{format}");
        if (await button.IsDisabledAsync())
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LAME is not installed.");
            Assert.Skip("LAME is not installed.");
        }

        var bytes = await DownloadAsync(page, button, format);
        Assert.True(format == "wav" ? bytes.AsSpan().StartsWith("RIFF"u8) : bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2, $"It does not begin as {format} does: {Convert.ToHexString(bytes, 0, 8)}");
        var heard = (await page.EvaluateAsync(Decode, Convert.ToBase64String(bytes)))!.Value;
        Assert.True(heard.GetProperty("seconds").GetDouble() > 3);
        Assert.True(heard.GetProperty("level").GetDouble() > 0.01);
        await Expect(page.GetByText("It is in your downloads.")).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_host_without_FluidSynth_and_LAME_says_so_with_the_mend_and_still_makes_wav()
    {
        await using var visitor = await stage.VisitAsync(bare.Host.NetworkAddress);
        await BeginAsync(visitor, bare.Contest);
        var page = visitor.Page;
        await page.GetByTestId("export").ClickAsync();
        await Expect(page.GetByTestId("export-mp3")).ToBeDisabledAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("apt install lame");
        await Expect(dialog).ToContainTextAsync("apt install fluidsynth");
        Assert.Equal("RIFF"u8.ToArray(), (await DownloadAsync(page, page.GetByTestId("export-wav"), "wav"))[..4]);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_compressed_SoundFont_of_the_host_is_unpacked_and_sounds()
    {
        // By the machine's own name, which is a secure context: elsewhere browsers have no audio worklet.
        await using var visitor = await stage.VisitAsync(bare.Host.Address);
        await visitor.Context.AddInitScriptAsync(Ear.Script);
        await visitor.SignInAsync(await bare.Contest.AddAsync("participant"));
        var page = visitor.Page;
        await new Desk(page).OpenAsync(bare.Contest);
        await page.GetByTestId("start-play").ClickAsync();
        await page.Locator("[data-pitch='69']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => window.font !== undefined");
        Assert.Equal("ready", await page.EvaluateAsync<string>("window.font"));
        await page.Keyboard.DownAsync("Enter");
        await page.WaitForFunctionAsync("fifth => { const { level, frequency } = window.heard(); return level > 0.005 && Math.abs(frequency - fifth) < 12; }", CompressedFont.A);
        await page.Keyboard.UpAsync("Enter");
        visitor.AssertQuiet();
    }

    private static async Task BeginAsync(Visitor visitor, Contest contest)
    {
        await visitor.SignInAsync(await contest.AddAsync("participant"));
        await (await new Desk(visitor.Page).OpenAsync(contest)).BeginAsync();
    }

    private static async Task<byte[]> DownloadAsync(IPage page, ILocator button, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        Assert.Equal($"Morning-Walk.{format}", download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
