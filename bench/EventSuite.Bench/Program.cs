using System.CommandLine;
using EventSuite.Bench.HttpBoard;
using EventSuite.Bench.Midi;
using EventSuite.Bench.Neural;
using EventSuite.Bench.Plugins;
using EventSuite.Bench.StoreScores;
using EventSuite.Bench.Studio;
using EventSuite.Bench.Viewers;
using EventSuite.Bench.Viewers.Generator;
using EventSuite.Bench.Viewers.Peer;

var root = new RootCommand("What the README's figures come from. Run it in Release, on a machine with nothing else to do.")
{
    MidiVerb.Create(),
    NeuralVerb.Create(),
    PluginsVerb.Create(),
    StoreScoresVerb.Create(),
    ViewersVerb.Create(),
    HttpBoardVerb.Create(),
    StudioVerb.Create(),
    GeneratorVerb.Create(),
    PeerVerb.Create(),
    TurnVerb.Create(),
};

// Ctrl-C: long enough to end what was started and to clear up.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
