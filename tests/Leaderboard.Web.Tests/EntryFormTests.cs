using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Pages.Entries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leaderboard.Web.Tests;

public sealed class EntryFormTests
{
    [Fact]
    public async Task A_title_that_begins_with_a_hash_is_the_whole_name()
    {
        SubmissionRequest title = (await Read("Waltz", "5", [1, 2])).ToRequest();
        SubmissionRequest name = (await Read("#gala-team07-Waltz", "", [1])).ToRequest();

        Assert.Equal(("Waltz", null, 5, "k1"), (title.Title, title.Name, title.FromBar, title.IdempotencyKey));
        Assert.Equal<byte>([1, 2], title.File);
        Assert.Equal((null, "#gala-team07-Waltz", null), (name.Title, name.Name, name.FromBar));
    }

    [Theory]
    [InlineData("five")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public async Task A_first_bar_that_is_no_number_is_left_to_the_rules_to_refuse(string typed) =>
        Assert.Equal(0, (await Read("Waltz", typed, [1])).ToRequest().FromBar);

    [Fact]
    public async Task No_file_is_no_bytes() => Assert.Empty((await Read("Waltz", "1", null)).File);

    [Fact]
    public void A_refused_form_shows_each_fault_at_its_field_and_all_of_them()
    {
        EntryAttempt attempt = new("submit-1", null,
        [
            Fault.Invalid("a", "No hash.", "name"), Fault.Invalid("b", "Too long.", "title"), Fault.Conflict("limit", "All slots are used."),
            new Fault(FaultKind.TooLarge, "c", "Too large.", "file"),
        ]);

        Assert.Equal("No hash. Too long.", attempt.Of("title", "name"));
        Assert.Equal("Too large.", attempt.Of("file"));
        Assert.Null(attempt.Of("fromBar"));
        Assert.Equal(["All slots are used."], attempt.Others);
    }

    private static Task<EntryUpload> Read(string title, string bar, byte[]? file)
    {
        FormFileCollection files = [];
        if (file is not null)
        {
            files.Add(new FormFile(new MemoryStream(file), 0, file.Length, "file", "a.mid"));
        }

        return EntryUpload.ReadAsync(
            new FormCollection(new Dictionary<string, StringValues> { ["title"] = title, ["fromBar"] = bar, ["key"] = "k1" }, files),
            TestContext.Current.CancellationToken);
    }
}
