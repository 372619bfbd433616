using PitchDistributionJudge.Tool;

return args switch
{
    ["reference", .. string[] rest] => ReferenceCommand.Run(rest, Console.Out, Console.Error),
    ["evaluate", .. string[] rest] => EvaluateCommand.Run(rest, Console.Out, Console.Error),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine(
        """
        The host loads this assembly as a judge. As a program it makes and measures references:
          reference PATH… --out reference.json [--name "our songs"] [--source TEXT]
              the pitch distribution of all MIDI files in the folders
          evaluate OWN OTHER…
              how well references made of OWN tell its own held-out pieces from those of the other folders
        """);
    return 2;
}
