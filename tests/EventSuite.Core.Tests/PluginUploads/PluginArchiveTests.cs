using System.Security.Cryptography;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;
using FsCheck.Fluent;

namespace EventSuite.Core.Tests.PluginUploads;

public sealed class PluginArchiveTests
{
    [Fact]
    public void A_plugin_comes_out_as_it_went_in_at_the_top_or_in_its_one_folder()
    {
        var zip = PluginZip.Good().Add("lib/notes.txt", "la").Add("run.sh", "#!/bin/sh", 0x81ED).Bytes();
        var package = PluginArchive.Read(zip).Require();
        Assert.Equal(["plugin.json", "plugin.py", "lib/notes.txt", "run.sh"], package.Files.Select(f => f.Name));
        Assert.Equal([false, false, false, true], package.Files.Select(f => f.IsExecutable));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(zip)), package.ZipSha256);
        var inFolder = PluginArchive.Read(new PluginZip().Add("walker/", "").Add("walker/plugin.json", "{}").Add("walker\\lib\\a.py", "x").Add("__MACOSX/._a", "x").Bytes()).Require();
        Assert.Equal(["plugin.json", "lib/a.py"], inFolder.Files.Select(f => f.Name));
    }

    [Theory]
    [InlineData("../evil.py")]
    [InlineData("lib/../../evil.py")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\evil.py")]
    [InlineData("C:\\evil.py")]
    [InlineData("C:evil.py")]
    [InlineData("lib//evil.py")]
    [InlineData("./evil.py")]
    [InlineData("..")]
    [InlineData("lib/.. /evil.py")]
    [InlineData("lib/...")]
    [InlineData("evil.py ")]
    [InlineData("nul")]
    [InlineData("lib/Com1.txt")]
    [InlineData("evil\u0000.py")]
    [InlineData("evil\n.py")]
    [InlineData("a?b")]
    [InlineData("音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音音")]
    public void No_name_leads_out_of_the_folder(string name) =>
        Assert.Contains(PluginArchive.Read(PluginZip.Good().Add(name, "x").Bytes()).Faults, f => f.Code == "package_name");

    [Fact]
    public void Whatever_the_names_what_comes_out_stays_in_the_folder() => Property.Holds(
        Property.Made(random => Enumerable.Range(0, 6).Select(_ => random.Text(6, "a", "..", ".", "/", "\\", "b.py", " ", ":", "C:", "~", "con")).ToList()), names =>
    {
        var zip = PluginZip.Good();
        names.ForEach(n => zip.Add("x/" + n, "x"));
        var root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "root"));
        foreach (var file in PluginArchive.Read(zip.Bytes()).Value?.Files ?? [])
        {
            Assert.StartsWith(root + Path.DirectorySeparatorChar, Path.GetFullPath(Path.Combine(root, file.Name)));
        }
    });

    [Theory]
    [InlineData(0xA1FF)]
    [InlineData(0x61B6)]
    [InlineData(0x21B6)]
    [InlineData(0x11B6)]
    [InlineData(0xC1B6)]
    public void Links_and_devices_are_refused(int mode) =>
        Assert.Equal("package_link", PluginArchive.Read(PluginZip.Good().Add("link", "/etc/passwd", mode).Bytes()).Codes());

    [Fact]
    public void Names_that_are_one_on_some_system_are_refused()
    {
        Assert.Equal("package_name_twice", PluginArchive.Read(PluginZip.Good().Add("Plugin.py", "x").Bytes()).Codes());
        Assert.Equal("package_name_twice", PluginArchive.Read(PluginZip.Good().Add("lib", "x").Add("LIB/a.py", "x").Bytes()).Codes());
    }

    [Fact]
    public void What_bursts_is_refused_before_it_has_burst()
    {
        Assert.Equal("package_bomb", PluginArchive.Read(PluginZip.Good().Add("zeros", new byte[32 << 20]).Bytes()).Codes());
        var noise = new byte[23 << 20];
        new Random(1).NextBytes(noise.AsSpan(0, 1 << 20));
        for (var i = 1; i < 23; i++)
        {
            noise.AsSpan(0, 1 << 20).CopyTo(noise.AsSpan(i << 20));
        }

        // Runs of 64 random bytes, each eight times: dense enough to be honest, together too much.
        for (var i = 0; i < noise.Length; i += 512)
        {
            for (var j = 64; j < 512; j += 64)
            {
                noise.AsSpan(i, 64).CopyTo(noise.AsSpan(i + j));
            }
        }

        var zip = PluginZip.Good().Add("a", noise).Add("b", noise).Add("c", noise).Bytes();
        Assert.True(zip.Length < PluginArchive.MaxZipBytes, $"{zip.Length} bytes");
        Assert.Equal("package_too_large", PluginArchive.Read(zip).Codes());
        OutcomeAssert.Refused(PluginArchive.Read(new byte[PluginArchive.MaxZipBytes + 1]), FaultKind.TooLarge, "package_too_large");
    }

    [Fact]
    public void Too_many_entries_no_manifest_and_no_zip_are_said()
    {
        var many = PluginZip.Good();
        for (var i = 0; i < PluginArchive.MaxEntries; i++)
        {
            many.Add($"f{i}", "");
        }

        Assert.Equal("package_entries", PluginArchive.Read(many.Bytes()).Codes());
        Assert.Equal("manifest_missing", PluginArchive.Read(new PluginZip().Add("a/plugin.json", "{}").Add("b/x", "").Bytes()).Codes());
        Assert.Equal("package_not_zip", PluginArchive.Read([1, 2, 3]).Codes());
        Assert.Equal("package_not_zip", PluginArchive.Read([]).Codes());
    }

    [Fact]
    public void A_zip_with_flipped_bytes_is_refused_or_reads_the_same_and_never_throws()
    {
        var good = PluginZip.Good().Add("lib/notes.txt", new string('x', 5000)).Bytes();
        Property.Holds(Property.Made(random => random), random =>
        {
            var bytes = (byte[])good.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            Assert.True(PluginArchive.Read(bytes) is { Ok: true } or { Faults.Count: > 0 });
        }, 1000);
    }
}
