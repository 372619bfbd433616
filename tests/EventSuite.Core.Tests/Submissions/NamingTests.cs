using EventSuite.Core.Submissions;
using EventSuite.Core.Tests.Support;
using FsCheck.Fluent;

namespace EventSuite.Core.Tests.Submissions;

public sealed class NamingTests
{
    private const string Letters = "ABCXYZabcxyz0189";

    [Fact]
    public void The_seeds_own_example_parses() =>
        Assert.Equal("BaroqueBeatz05", SubmissionName.ParseTitle("#aws-composition-jam-joshr-BaroqueBeatz05", "aws-composition-jam", "joshr").Require());

    [Fact]
    public void A_name_that_was_made_parses_to_its_title() =>
        Property.Holds(Property.Made(Names), n =>
            Assert.Equal(n.Title, SubmissionName.ParseTitle(SubmissionName.Of(n.Slug, n.User, n.Title), n.Slug, n.User).Require()), count: 2_000);

    [Fact]
    public void Whatever_is_typed_is_refused_with_a_name_that_parses_or_taken_as_it_is() =>
        Property.Holds(Property.Made(r => (Names: Names(r), Typed: Hostile(r))), made =>
        {
            var (slug, user, _) = made.Names;
            var outcome = SubmissionName.ParseTitle(made.Typed, slug, user);

            if (outcome.Ok)
            {
                Assert.Equal(made.Typed, SubmissionName.Of(slug, user, outcome.Value));
                return;
            }

            var suggestion = outcome.Faults[^1];
            Assert.Equal("name_suggestion", suggestion.Code);
            Assert.True(SubmissionName.ParseTitle(suggestion.Message[suggestion.Message.IndexOf('#')..], slug, user).Ok, suggestion.Message);
        }, count: 3_000);

    [Fact]
    public void Any_string_at_all_gives_an_answer() =>
        Property.Holds(Gen.ArrayOf(Gen.Choose(0, 0xFFFF)).Select(codes => new string([.. codes.Select(c => (char)c)])), typed =>
        {
            Assert.NotEmpty(SubmissionName.ParseTitle(typed, "some-event", "team07").Faults);
            Assert.True(CompositionTitle.Suggest(typed) is "" || CompositionTitle.IsValid(CompositionTitle.Suggest(typed)));
        }, count: 3_000);

    [Theory]
    [InlineData("", "name_hash name_event name_user title_invalid name_suggestion")]
    [InlineData("some-event-team07-Tune", "name_hash name_suggestion")]
    [InlineData("#other-event-team07-Tune", "name_event name_suggestion")]
    [InlineData("#some-event-team08-Tune", "name_user name_suggestion")]
    [InlineData("#some-event-team07-My Tune!", "title_invalid name_suggestion")]
    [InlineData("#some-event-team07-Tu\u202Ene", "name_characters name_suggestion")]
    [InlineData("Some-Event-Team07-Grüße", "name_hash name_event name_user title_invalid name_suggestion")]
    public void Every_fault_is_told_at_once(string typed, string codes) =>
        Assert.Equal(codes, string.Join(' ', SubmissionName.ParseTitle(typed, "some-event", "team07").Faults.Select(f => f.Code)));

    [Fact]
    public void The_suggestion_keeps_what_was_meant() =>
        Assert.EndsWith("#some-event-team07-GruzeAusKoln", SubmissionName.ParseTitle("#Some-event-team07-Gru\u0308ze aus Köln", "some-event", "team07").Faults[^1].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Night Train", "NightTrain")]
    [InlineData("don't stop", "dontStop")]
    [InlineData("élan vital", "elanVital")]
    [InlineData("ﬁn②", "fin2")]
    [InlineData("  ", "")]
    [InlineData("借りた", "")]
    [InlineData("🎹 solo", "solo")]
    public void Titles_are_suggested(string typed, string title) => Assert.Equal(title, CompositionTitle.Suggest(typed));

    [Fact]
    public void Half_a_character_is_no_letter_and_no_crash()
    {
        // Not as inline data: attributes are kept as UTF-8, which has no half characters.
        Assert.Equal("", CompositionTitle.Suggest("\uD83D"));
        Assert.Equal("aB", CompositionTitle.Suggest("a\uDE00b"));
    }

    [Theory]
    [InlineData("A", true)]
    [InlineData("0123456789012345678901234567890123456789", true)]
    [InlineData("01234567890123456789012345678901234567890", false)]
    [InlineData("", false)]
    [InlineData("Tune\n", false)]
    [InlineData("Tüne", false)]
    [InlineData("Τune", false)]
    [InlineData("a-b", false)]
    public void Titles_are_letters_and_digits(string title, bool valid) => Assert.Equal(valid, CompositionTitle.IsValid(title));

    private static (string Slug, string User, string Title) Names(Random random) => (
        string.Join('-', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word(random, 6).ToLowerInvariant())),
        Word(random, 2).ToLowerInvariant() + random.Text(6, "a", "7", ".", "_", "z"),
        Word(random, 40));

    private static string Word(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Letters[random.Next(Letters.Length)]));

    // Something near a name, with everything in it that has ever broken one.
    private static string Hostile(Random random)
    {
        var (slug, user, title) = Names(random);
        return random.Text(8, "#", "-", "--", slug, user, title, "\u202E", "\0", "\uD800", "e\u0301", "/", "\\", "..", " ", "🎹", "#" + slug + "-" + user + "-");
    }
}
