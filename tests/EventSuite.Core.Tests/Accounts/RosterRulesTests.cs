using EventSuite.Core.Accounts;

namespace EventSuite.Core.Tests.Accounts;

public sealed class RosterRulesTests
{
    [Theory]
    [InlineData("Zoë & the 和音")]
    [InlineData("a\u200Db and \u200Cc")]
    [InlineData("🎼 <b>Bold</b>")]
    public void Names_of_every_script_are_taken(string name) => Assert.Empty(RosterRules.Check(Row(name)));

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\u2028lines")]
    [InlineData("two\u2029paragraphs")]
    [InlineData("turned \u202Earound")]
    [InlineData("hid\u200Bden")]
    [InlineData("next\u0085line")]
    public void What_hides_turns_or_breaks_a_line_is_not(string name) =>
        Assert.Equal("display_name", Assert.Single(RosterRules.Check(Row(name))).Code);

    private static RosterRow Row(string displayName) => new("X1", "team07", displayName, "participant", null, null);
}
