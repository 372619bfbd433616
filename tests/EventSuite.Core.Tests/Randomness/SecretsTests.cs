using EventSuite.Core.Randomness;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Randomness;

public sealed class SecretsTests
{
    private readonly SeededRandomness _random = new();

    [Fact]
    public void Passwords_codes_and_tokens_have_their_form()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Matches("^[b-df-hj-km-np-tv-z2-9]{4}(-[b-df-hj-km-np-tv-z2-9]{4}){2}$", _random.NewPassword());
            Assert.Matches("^[B-DF-HJ-KM-NP-TV-Z2-9]{5}-[B-DF-HJ-KM-NP-TV-Z2-9]{5}$", _random.NewCode());
            Assert.Matches("^[0-9a-f]{40}$", _random.NewToken());
        }
    }

    [Fact]
    public void Ids_are_random_version_four()
    {
        var ids = Enumerable.Range(0, 1_000).Select(_ => _random.NewId()).ToList();

        Assert.Equal(1_000, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal((4, 8), (id.Version, id.Variant & 0xC)));
    }

    [Fact]
    public void Every_letter_comes_as_often_as_the_others()
    {
        // Every byte once: 252 of the 256 give letters, the last four are drawn again, else four letters would come more often.
        var everyByte = new CountingRandomness();
        var counts = Enumerable.Range(0, 252 / 12).SelectMany(_ => everyByte.NewPassword().Where(c => c != '-')).CountBy(c => c).ToDictionary();

        Assert.Equal(28, counts.Count);
        Assert.All(counts.Values, n => Assert.Equal(9, n));
        Assert.Equal("bcdf-ghjk-mnpq", everyByte.NewPassword());
    }

    [Theory]
    [InlineData("kfmtq-7q3nb")]
    [InlineData("KFMTQ7Q3NB")]
    [InlineData(" kfmtq 7q3nb ")]
    [InlineData("K-F-M-T-Q-7-Q-3-N-B")]
    public void A_code_is_known_however_it_is_typed(string typed) => Assert.Equal(Secrets.Hash("KFMTQ-7Q3NB"), Secrets.Hash(typed));

    [Fact]
    public void Another_code_has_another_hash()
    {
        Assert.NotEqual(Secrets.Hash("KFMTQ-7Q3NB"), Secrets.Hash("KFMTQ-7Q3NC"));
        Assert.Matches("^[0-9a-f]{64}$", Secrets.Hash("KFMTQ-7Q3NB"));
    }

    private sealed class CountingRandomness : IRandomness
    {
        private byte _next;

        public void Fill(Span<byte> bytes)
        {
            foreach (ref var b in bytes)
            {
                b = _next++;
            }
        }
    }
}
