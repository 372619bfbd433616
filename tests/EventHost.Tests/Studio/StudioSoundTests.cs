using EventHost.Studio;
using EventHost.Tests.Support;
using EventSuite.Core.Storage;
using EventSuite.Music.Synthesis;
using EventSuite.Music.Synthesis.Levels;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Studio;

/// <summary>Sound to take along, and the SoundFont for the browser.</summary>
public sealed class StudioSoundTests(StudioSoundHost host) : IClassFixture<StudioSoundHost>
{
    [Fact]
    public async Task A_version_can_be_taken_along_as_sound_and_what_the_host_lacks_is_said_with_the_mend()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Morning tune");
        var path = desk.PathOf(project, await desk.SaveAsync(project, new { sample = "morning-walk" })) + "/audio";
        var wav = (await person.GetAsync(path + "?format=wav")).Expect(200);
        Assert.Equal("audio/wav", wav.ContentHeaders.ContentType?.MediaType);
        Assert.Contains("MorningTune-MorningWalk.wav", wav.AllHeaders, StringComparison.Ordinal);
        var sound = WavFile.Read(wav.Bytes);
        Assert.Equal(-16, Loudness.Integrated(sound), 0.5);
        Assert.InRange(sound.Seconds, 16, 23);
        Assert.Contains("LAME", (await person.GetAsync(path + "?format=mp3")).Expect(501, "mp3_missing").Text, StringComparison.Ordinal);
        (await person.GetAsync(path + "?format=ogg")).Expect(400, "audio_format");
        var stranger = await contest.AddAsync("participant");
        (await stranger.GetAsync(path)).Expect(404, "project_unknown");
        var told = (await person.GetAsync($"{contest.Api}/studio")).Expect(200).Json.At("sound");
        Assert.False(told.At("mp3").GetBoolean());
        Assert.Equal(2, told.List("hints").Count);
    }

    [Fact]
    public async Task One_account_cannot_take_the_queue_of_exports_from_all_others()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Tune");
        var path = desk.PathOf(project, await desk.SaveAsync(project, new { sample = "night-bus" })) + "/audio";
        var account = host.Services.GetRequiredService<IContestStore>().Read(s => s.FindStudioProject(project)!.AccountId);
        var turns = host.Services.GetRequiredService<AudioTurns>();
        var taken = Enumerable.Range(0, AudioTurns.MostEach).Select(_ => turns.Take(account)!).ToList();
        var refused = (await person.GetAsync(path)).Expect(429, "audio_busy");
        Assert.Contains("Retry-After", refused.AllHeaders, StringComparison.Ordinal);
        taken.ForEach(t => t.Dispose());
        for (var i = 0; i <= AudioTurns.MostEach; i++)
        {
            (await person.GetAsync(path)).Expect(200);
        }
    }

    [Fact]
    public async Task The_SoundFont_is_loaded_once_kept_and_taken_in_parts()
    {
        var (contest, person) = await host.OpenEventAsync();
        var font = (await person.GetAsync($"{contest.Api}/studio")).Expect(200).Json.At("sound").At("soundFont");
        Assert.Equal(("own.sf2", StudioSoundHost.Font.Length), (font.Text("name"), font.Number("bytes")));
        var whole = (await person.GetAsync(font.Text("address"))).Expect(200);
        Assert.Equal(StudioSoundHost.Font, whole.Bytes);
        Assert.Contains("immutable", whole.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        (await person.GetAsync("/api/v1/sound-font", ("If-None-Match", whole.ETag!))).Expect(304);
        Assert.Equal(StudioSoundHost.Font[100..200], (await person.GetAsync("/api/v1/sound-font", ("Range", "bytes=100-199"))).Expect(206).Bytes);
        Assert.True((await person.GetAsync("/api/v1/sound-font?v=000000000000")).Expect(200).Headers.CacheControl!.NoCache);
        (await host.Anonymous().GetAsync("/api/v1/sound-font")).Expect(401);
    }

    [Fact]
    public async Task A_host_without_a_SoundFont_says_so()
    {
        await using var bare = new BareSoundHost();
        await bare.InitializeAsync();
        Assert.Contains("timgm6mb-soundfont", (await bare.Organiser.GetAsync("/api/v1/sound-font")).Expect(404, "sound_font_missing").Text, StringComparison.Ordinal);
    }
}
