using System.Text;
using EventSuite.Core.Tests.Support;
using EventSuite.Core.Texts;
using FsCheck.Fluent;

namespace EventSuite.Core.Tests.Texts;

public sealed class UnicodeTextTests
{
    [Fact]
    public void Any_string_has_every_form() =>
        Property.Holds(Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0xD7F0, 0xE00F), Gen.Choose(0xFFF0, 0xFFFF))).Select(codes => new string([.. codes.Select(c => (char)c)])), text =>
            Assert.All(Enum.GetValues<NormalizationForm>(), form => Assert.True(UnicodeText.Normalized(text, form).IsNormalized(form))), count: 3_000);

    [Fact]
    public void Accents_are_composed_and_emoji_kept() =>
        Assert.Equal("é 🎹 \uFFFD", UnicodeText.Normalized("e\u0301 🎹 \uD83D", NormalizationForm.FormC));

    [Theory]
    [InlineData("Tune 🎹", null)]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\u2066b", "U+2066")]
    [InlineData("a\u2028b", "U+2028")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("\uFEFFa", "U+FEFF")]
    public void What_turns_or_hides_text_is_found(string text, string? bad) => Assert.Equal(bad, UnicodeText.FirstBad(text));

    [Fact]
    public void A_line_leaves_out_what_must_not_be_there_and_cuts_no_character_in_half()
    {
        Assert.Equal("ab", UnicodeText.Line(" a\u202E\nb ", 80));
        Assert.Equal("abc", UnicodeText.Line("abc🎹", 4));
        Assert.Equal("abc🎹", UnicodeText.Line("abc🎹", 5));
    }
}
