using EventHost.Tests.Support;

namespace EventHost.Tests.Audio;

/// <summary>The one rendering that everybody hears.</summary>
public sealed class AudioEndpointTests(SoundHost host) : IClassFixture<SoundHost>
{
    [Fact]
    public async Task An_entry_is_rendered_in_the_background_and_then_heard_in_ranges()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        var path = $"/api/v1/submissions/{entry}/audio";
        var waiting = (await person.GetAsync(path)).Expect(503, "rendering");
        Assert.NotNull(waiting.Headers.RetryAfter);

        host.Renderer.LetGo();
        var made = await host.Renderer.Made.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var whole = (await person.GetAsync(path)).Expect(200);
        Assert.Equal(made.ContentType, whole.ContentHeaders.ContentType?.MediaType);
        Assert.True(whole.Bytes.Length > 10_000, $"{whole.Bytes.Length} bytes");
        var part = (await person.GetAsync(path, ("Range", "bytes=100-199"))).Expect(206);
        Assert.Equal(whole.Bytes[100..200], part.Bytes);
        Assert.Equal(whole.Bytes.Length, part.ContentHeaders.ContentRange?.Length);
        (await person.GetAsync(path, ("Range", $"bytes={whole.Bytes.Length}-"))).Expect(416);
        (await person.GetAsync(path, ("If-None-Match", whole.ETag!))).Expect(304);
        (await host.Anonymous().GetAsync(path)).Expect(404);
        (await judge.GetAsync(path)).Expect(404);
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        Assert.Equal(whole.Bytes, (await judge.GetAsync(path)).Expect(200).Bytes);
    }
}
