using System.CommandLine;
using EventSuite.Bench.StoreScores;

var root = new RootCommand("What the README's figures come from. Run it in Release, on a machine with nothing else to do.")
{
    StoreScoresVerb.Create(),
};
return await root.Parse(args).InvokeAsync();
