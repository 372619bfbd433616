using EndToEnd.Support;

namespace EndToEnd.Pages;

/// <summary>Events in every state that pages are looked at in, and who looks.</summary>
public sealed class Showcase
{
    // Long, right to left, wide, with a picture: names as they come.
    private static readonly string[] Names =
    [
        "The Borrowed Chords", "The Remarkably Long-Named Left-Hand Choir", "جوقة الأزرار المفقودة", "失くしたボタン合唱団", "Kettle 🥁 Drums", "Ö",
    ];

    private readonly Dictionary<string, Person> _people = [];
    private readonly Stage _stage;

    private Showcase(Stage stage) => _stage = stage;

    /// <summary>An event that takes entries: one is in, two slots are free.</summary>
    public Contest Open { get; private set; } = null!;

    /// <summary>An event in its qualifiers: three judges at work, the board live, two ranks shared.</summary>
    public Contest Judged { get; private set; } = null!;

    /// <summary>An event in its finals, with its board sealed.</summary>
    public Contest Sealed { get; private set; } = null!;

    /// <summary>An event whose results are out.</summary>
    public Contest Over { get; private set; } = null!;

    /// <summary>An event in preparation, with nobody in it yet.</summary>
    public Contest Draft { get; private set; } = null!;

    /// <summary>Id of a job of the participant in <see cref="Open"/>: two tunes.</summary>
    public string Job { get; private set; } = "";

    /// <summary>A sign-in link that nobody has used.</summary>
    public Person Unused { get; private set; } = null!;

    /// <summary>Who looks, by name: <c>participant</c>, <c>judge</c> (nothing scored yet), <c>moderator</c>, <c>organiser</c>.</summary>
    public Person this[string viewer] => _people[viewer];

    /// <summary>Prepares everything.</summary>
    public static async Task<Showcase> CreateAsync(Stage stage)
    {
        var showcase = new Showcase(stage);
        showcase._people["organiser"] = new Person("organiser", HostProcess.OrganiserPassword, "");
        showcase.Draft = await stage.CreateContestAsync("draft", "The Winter Rehearsal");
        await Task.WhenAll(showcase.FillOpenAsync(), showcase.FillJudgedAsync(), showcase.FillLaterAsync());
        return showcase;
    }

    private async Task FillOpenAsync()
    {
        Open = await _stage.CreateContestAsync("open");
        await Open.MoveAsync("Open");
        var people = await Open.AddAsync("participant", 2, Names[0]);
        _people["participant"] = people[0];
        Unused = people[1];
        var participant = await Open.ApiOfAsync(people[0]);
        await Open.SubmitAsync(participant, "KeshAtMidnight", Music("reels.jigs-keshatmidnight.mid"));
        await Open.UploadPluginAsync(participant, TeamPlugin.Zip("showcase-motifs", "Motifs for a showcase"));
        Job = await Open.ComposeAsync(participant, "markov-composer", count: 2);
    }

    private async Task FillJudgedAsync()
    {
        Judged = await _stage.CreateContestAsync("judged", "The Summer Concert");
        await Judged.MoveAsync("Open");
        var entries = await HandInAsync(Judged);
        var judges = await Judged.AddAsync("judge", 3, "The Left Ear");
        _people["judge"] = judges[0];
        _people["moderator"] = await Judged.AddAsync("moderator");
        await Judged.MoveAsync("Closed", "Qualifiers");
        await Judged.PublishAsync("live");
        await ScoreAsync(Judged, entries, judges[1]);
        await ScoreAsync(Judged, entries.Take(4), judges[2]);
        await Judged.JudgeAsync("pitch-distribution-judge");
    }

    private async Task FillLaterAsync()
    {
        foreach (var slug in new[] { "sealed", "over" })
        {
            var contest = await _stage.CreateContestAsync(slug, "The Spring Recital");
            await contest.MoveAsync("Open");
            var entries = await HandInAsync(contest);
            var judge = await contest.AddAsync("judge");
            await contest.MoveAsync("Closed", "Qualifiers");
            await ScoreAsync(contest, entries, judge);
            await contest.MoveAsync("Finals");
            await contest.PublishAsync("live", "finals");
            await ScoreAsync(contest, entries.Reverse(), judge, "finals");
            await contest.PublishAsync("frozen", "finals");
            Sealed = slug == "sealed" ? contest : Sealed;
            Over = slug == "over" ? contest : Over;
        }

        await Over.MoveAsync("Ceremony", "Published");
    }

    private static async Task<IReadOnlyList<string>> HandInAsync(Contest contest)
    {
        var files = Directory.GetFiles(HostProgram.Composition("")).Order(StringComparer.Ordinal).ToArray();
        var entries = new List<string>();
        foreach (var (name, n) in Names.Select((name, n) => (name, n)))
        {
            var api = await contest.ApiOfAsync((await contest.AddAsync("participant", 1, name))[0]);
            entries.Add(await contest.SubmitAsync(api, n == 1 ? "TheQuickBrownFoxPlaysTheVioletTrombone40" : $"Tune{n}", Music(Path.GetFileName(files[n]))));
            entries.Add(await contest.SubmitAsync(api, $"Encore{n}", Tune.Of(n)));
        }

        return entries;
    }

    private static async Task ScoreAsync(Contest contest, IEnumerable<string> entries, Person judge, string round = "qualifiers")
    {
        var api = await contest.ApiOfAsync(judge);
        foreach (var (entry, n) in entries.Select((entry, n) => (entry, n)))
        {
            await contest.ScoreAsync(api, entry, 5 - (n / 2 % 5), round);
        }
    }

    // Real music where somebody looks at it; small tunes, which render at once, where a machine does.
    private static byte[] Music(string file) => Screenshots.Folder is null ? Tune.Of(file.Length) : File.ReadAllBytes(HostProgram.Composition(file));
}
