using MusicFuzz.Midi;
using MusicFuzz.Running;
using MusicFuzz.Text;

namespace MusicFuzz;

/// <summary>All targets there are.</summary>
public static class Targets
{
    /// <summary>New ones, which have counted nothing yet.</summary>
    public static FuzzTarget[] Create() => [new MidiTarget(), new AbcTarget(), new TokenTarget()];
}
