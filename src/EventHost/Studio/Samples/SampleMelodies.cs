using EventSuite.Core.Studio.Samples;
using EventSuite.Music.Abc;

namespace EventHost.Studio.Samples;

/// <summary>The sample melodies, played out once from <see cref="SampleScores"/>.</summary>
internal sealed class SampleMelodies : ISampleMelodies
{
    public IReadOnlyList<SampleMelody> All { get; } = [.. SampleScores.All.Select(Play)];

    private static SampleMelody Play(SampleScore score)
    {
        var read = AbcReader.Read(score.Abc);
        if (read.FaultCount > 0)
        {
            throw new InvalidOperationException($"The sample '{score.Id}' is no good ABC: {read.Faults[0]}");
        }

        var tune = read.Tunes.Single();
        var file = tune.ToMidi(new AbcPlayOptions { Program = score.Program });
        return new SampleMelody(score.Id, tune.Titles[0], score.About, EventSuite.Music.Notes.Song.From(file).BarCount, file.Write());
    }
}
