using System.IO.Compression;
using System.Text;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;

namespace EventSuite.Core.Tests.Kits;

public sealed class KitArchiveTests
{
    [Theory]
    [InlineData("../event.json")]
    [InlineData("kit/../../event.json")]
    [InlineData("/event.json")]
    [InlineData("C:/event.json")]
    [InlineData("..\\event.json")]
    [InlineData("kit//event.json")]
    [InlineData("./event.json")]
    [InlineData("a\u0000b.json")]
    public void Names_that_lead_outside_are_refused(string name) =>
        Assert.Equal("kit_name", Assert.Single(KitArchive.Read(Zip((name, "{}"u8.ToArray()))).Faults).Code);

    [Fact]
    public void A_name_given_twice_is_refused_whatever_its_case() =>
        Assert.Equal("kit_name_twice", Assert.Single(KitArchive.Read(Zip(("event.json", []), ("Event.json", []))).Faults).Code);

    [Fact]
    public void What_was_packed_to_burst_is_refused()
    {
        var bomb = Zip(("rules.md", new byte[KitFiles.MaxFileBytes - 1]));

        Assert.True(bomb.Length < 10_000);
        Assert.Equal(FaultKind.TooLarge, Assert.Single(KitArchive.Read(bomb).Faults).Kind);
    }

    [Fact]
    public void A_file_that_says_it_is_small_and_is_not_is_refused()
    {
        var zip = Zip(("rules.md", Noise(KitFiles.MaxFileBytes + 1)));
        // The sizes it tells of itself, in the central directory, become 1.
        var size = BitConverter.GetBytes(KitFiles.MaxFileBytes + 1);
        for (var at = zip.AsSpan().IndexOf(size); at >= 0; at = zip.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(1).CopyTo(zip, at);
        }

        Assert.Equal("kit_damaged", Assert.Single(KitArchive.Read(zip).Faults).Code);
    }

    [Fact]
    public void Too_much_together_is_refused()
    {
        var five = Enumerable.Range(0, 5).Select(i => ($"{i}.md", Noise(KitFiles.MaxFileBytes - 10))).ToArray();

        Assert.Equal("kit_too_large", Assert.Single(KitArchive.Read(Zip(five)).Faults).Code);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var many = Enumerable.Range(0, KitArchive.MaxEntries + 1).Select(i => ($"demo/{i}.mid", Array.Empty<byte>())).ToArray();

        Assert.Equal("kit_entries", Assert.Single(KitArchive.Read(Zip(many)).Faults).Code);
    }

    [Fact]
    public void A_zip_beyond_all_measure_is_not_even_opened() =>
        Assert.Equal(FaultKind.TooLarge, Assert.Single(KitArchive.Read(new byte[KitArchive.MaxZipBytes + 1]).Faults).Kind);

    [Fact]
    public void What_is_no_zip_or_a_damaged_one_gives_a_fault_never_an_exception()
    {
        var kit = SampleKit.Load();
        var whole = KitArchive.Write(kit);
        var contents = kit.Names.Select(n => Convert.ToHexString(kit.Find(n)!)).ToHashSet();
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var damaged = whole[..(i % 3 == 0 ? random.Next(whole.Length) : whole.Length)];
            for (var flips = random.Next(1, 8); damaged.Length > 0 && flips > 0; flips--)
            {
                // Mostly in the directory at the end, where the lies of a zip are told.
                var at = random.Next(3) == 0 ? random.Next(damaged.Length) : Math.Max(0, damaged.Length - 1 - random.Next(600));
                damaged[at] ^= (byte)random.Next(1, 256);
            }

            // Damage to content is always found; what is let through can only be called otherwise.
            var outcome = KitArchive.Read(damaged);
            Assert.All(outcome.Value?.Names ?? [], name => Assert.Contains(Convert.ToHexString(outcome.Value!.Find(name)!), contents));
        }

        Assert.Equal(FaultKind.UnsupportedMedia, Assert.Single(KitArchive.Read([]).Faults).Kind);
        Assert.Equal(FaultKind.UnsupportedMedia, Assert.Single(KitArchive.Read("no zip"u8.ToArray()).Faults).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("got-talent/")]
    [InlineData("got-talent\\")]
    public void One_top_folder_litter_and_other_files_do_no_harm(string top)
    {
        var zip = Zip(
            (top + "event.json", "{}"u8.ToArray()),
            (top + "demo/entries/one.mid", [1]),
            (top + "poster.png", [1]),
            (top + ".DS_Store", [1]),
            ("__MACOSX/._event.json", [1]));

        var kit = KitArchive.Read(zip).Require();

        Assert.Equal(["event.json"], kit.Names);
        Assert.Equal("Left aside, not part of a kit: demo/entries/one.mid, poster.png.", Assert.Single(kit.Notes));
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
