using MarkovComposer.Tool;

return args switch
{
    ["learn", .. string[] rest] => LearnCommand.Run(rest, Console.Out, Console.Error),
    ["measure", .. string[] rest] => MeasureCommand.Run(rest, Console.Out, Console.Error),
    _ => Help(),
};

static int Help()
{
    Console.Error.WriteLine(
        """
        The host loads this assembly as a composer. As a program it learns other tunes:
          learn PATH… --out model.json [--name "our songs"] [--source TEXT]
              a model of all MIDI and ABC files in the folders
          measure PATH… [--count 200]
              the figures of README.md: pieces of the model in this folder beside the tunes it learned from
        """);
    return 2;
}
