using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;
using EventSuite.Core.Tests.Compositions;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

/// <summary>The small event with a studio.</summary>
internal sealed class StudioWorld(CompositionWorld compositions) : IAsyncDisposable
{
    private readonly SeededRandomness _random = new(90);
    private readonly Random _keys = new(91);

    public FakeComparer Comparer { get; } = new();

    public ContestWorld Contest => compositions.Contest;

    public CompositionWorld Compositions => compositions;

    public CreateProject Create => new(Contest.Store, _random, Contest.Time);

    public ChangeProject Change => new(Contest.Store, Contest.Time);

    public SaveVersion Save => new(Contest.Store, Contest.Inspector, new FakeSamples(), Comparer, Contest.Time);

    public RelabelVersion Relabel => new(Contest.Store);

    public RemoveVersion Remove => new(Contest.Store, Contest.Time);

    public StudioQuery Query => new(Contest.Store);

    public SubmitVersion Submit => new(Contest.Store, Contest.Submit, Comparer);

    public EntryOriginQuery Origins => new(Contest.Store, new EntryAccess(Contest.Store));

    public static async Task<StudioWorld> OpenAsync() => new(await CompositionWorld.OpenAsync());

    public Guid NewKey() => _keys.NextGuid();

    public async Task<StudioProject> ProjectAsync(Actor actor, string title = "Morning tune") =>
        (await Create.ExecuteAsync(ContestWorld.Slug, actor, null, title)).Require();

    /// <summary>Saves a file that shows a mark.</summary>
    public Task<Outcome<StudioVersion>> SaveAsync(
        Actor actor, StudioProject project, byte mark, Guid? parent = null, StudioVersionKind kind = StudioVersionKind.Edited, Guid? id = null, int revision = 1) =>
        SaveAsync(actor, project, new VersionRequest(
            id ?? NewKey(), parent, $"Take {mark}", kind, revision, Convert.ToBase64String(FakeInspector.File(mark: mark))));

    public Task<Outcome<StudioVersion>> SaveAsync(Actor actor, StudioProject project, VersionRequest request) =>
        Save.ExecuteAsync(ContestWorld.Slug, actor, project.Id, request);

    public Task<Outcome<SubmissionReceipt>> SubmitAsync(
        Actor actor, StudioProject project, StudioVersion version, string? title = null, Guid? replaces = null, string? key = null, int? fromBar = null) =>
        Submit.ExecuteAsync(ContestWorld.Slug, actor, project.Id, version.Id, new SubmitVersionRequest(title, fromBar, replaces, key));

    /// <summary>A finished job that started from those inputs.</summary>
    public async Task<CompositionJob> JobAsync(Actor actor, long seed, params CompositionInput[] inputs)
    {
        (await compositions.AskAsync(actor, seed, inputs: inputs)).Require();
        return await compositions.WorkAsync();
    }

    public ValueTask DisposeAsync() => compositions.DisposeAsync();
}
