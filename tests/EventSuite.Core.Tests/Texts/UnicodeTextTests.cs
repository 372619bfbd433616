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
}
