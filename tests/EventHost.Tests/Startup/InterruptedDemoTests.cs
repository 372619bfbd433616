using EventHost.Configuration;
using EventHost.Demo;
using EventHost.Entries;
using EventHost.Startup;
using EventHost.Tests.Support;
using EventSuite.Core.Accounts;
using EventSuite.Core.Agenda;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using EventSuite.Data;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EventHost.Tests.Startup;

/// <summary>A host that is killed while it makes its demo makes the rest of it at the next start.</summary>
public sealed class InterruptedDemoTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(45)]
    [InlineData(100)]
    public async Task What_was_begun_is_finished_with_the_same_sign_ins(int changesBeforeTheEnd)
    {
        using var folder = new TempFolder();
        var settings = new HostSettings { Data = folder.Path };
        var file = new DemoSignInFile(settings);
        string? password;
        using (var store = await OpenAsync(folder))
        {
            password = await Organiser(store, settings).EnsureAsync(TestContext.Current.CancellationToken);
            var feed = new FeedThatEnds(changesBeforeTheEnd);
            await Assert.ThrowsAsync<OperationCanceledException>(() => Demo(store, settings, feed).EnsureAsync(password, TestContext.Current.CancellationToken));
            Assert.Null(file.Find());
        }

        using var again = await OpenAsync(folder);
        Assert.Equal(password, await Organiser(again, settings).EnsureAsync(TestContext.Current.CancellationToken));
        var begun = file.FindUnfinished();
        var signIns = await Demo(again, settings, new FeedThatEnds(int.MaxValue)).EnsureAsync(password, TestContext.Current.CancellationToken);
        Assert.Equal(begun, signIns);
        Assert.Equal(signIns, file.Find());
        Assert.Null(file.FindUnfinished());
        Assert.Equal(password, signIns!.OrganiserPassword);

        Assert.Equal(2, again.Read(s => s.Events()).Count);
        var judged = again.Read(s => s.FindEvent(signIns.Slug))!;
        Assert.Equal(Phase.Qualifiers, judged.Phase);
        Assert.Equal(Phase.Open, again.Read(s => s.FindEvent(signIns.OpenSlug))!.Phase);
        Assert.Equal(DemoKit.Entries().Count, again.Read(s => s.Submissions(judged.Id)).Count);
        Assert.Equal(judged.Definition.Roster.Count, again.Read(s => s.Members(judged.Id)).Count);
        var scores = again.Read(s => s.Scores(judged.Id, judged.Definition.Rounds[0].Id));
        Assert.NotEmpty(scores);
        Assert.All(scores, s => Assert.Equal(1, s.Revision));
        Assert.Equal(BoardMode.Live, again.Read(s => s.FindBoard(judged.Id, judged.Definition.Rounds[0].Id, AwardCategory.Main))!.Chosen);

        // Now it is there, and nothing is done any more.
        var lines = again.Read(s => s.AuditTail(null, 1))[0].Sequence;
        Organiser(again, settings).Told();
        Assert.Null(await Organiser(again, settings).EnsureAsync(TestContext.Current.CancellationToken));
        Assert.Equal(signIns, await Demo(again, settings, new FeedThatEnds(0)).EnsureAsync(null, TestContext.Current.CancellationToken));
        Assert.Equal(lines, again.Read(s => s.AuditTail(null, 1))[0].Sequence);
    }

    private static async Task<ContestStore> OpenAsync(TempFolder folder)
    {
        var store = new ContestStore(folder.Path, TimeProvider.System, new SystemRandomness());
        await store.MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    private static FirstOrganiser Organiser(ContestStore store, HostSettings settings) =>
        new(store, new PasswordHasher<AccountEntity>(), settings, new SystemRandomness());

    private static DemoEvent Demo(ContestStore store, HostSettings settings, FeedThatEnds feed)
    {
        var (time, random) = (TimeProvider.System, new SystemRandomness());
        return new DemoEvent(
            store, new CreateEvent(store, feed, random), new MovePhase(store, feed, time), new ExtendDeadline(store, feed, time),
            new SubmitComposition(store, new MusicInspector(), feed, random, time), new RecordScore(store, feed, time),
            new PublishStandings(store, feed, new BoardEpoch(1), time), new Hashing(), random, settings, new DemoSignInFile(settings), time);
    }

    /// <summary>Lets so many changes through; at the next the host is gone, with that change on disk.</summary>
    private sealed class FeedThatEnds(int after) : IChangeFeed
    {
        private int _told;

        public void Tell(ContestChange change)
        {
            if (++_told >= after)
            {
                throw new OperationCanceledException();
            }
        }
    }

    /// <summary>The demo needs of sign-in only the hash.</summary>
    private sealed class Hashing : ISignIn
    {
        public string HashPassword(string password) => $"hash of {password}";

        public Task<Outcome<Account>> ByPasswordAsync(string userName, string password) => throw new NotSupportedException();

        public Task<Outcome<Account>> ByLinkAsync(string tokenOrCode) => throw new NotSupportedException();

        public Task SignOutAsync() => throw new NotSupportedException();

        public Task<Outcome<Done>> ChangePasswordAsync(Guid accountId, string current, string next) => throw new NotSupportedException();

        public Task<Outcome<string>> ResetPasswordAsync(Guid accountId) => throw new NotSupportedException();
    }
}
