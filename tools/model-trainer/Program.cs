// Trains the models behind EventSuite's composers and judges.
//
//   Cli/        verbs and their options, what the terminal shows, Ctrl-C
//   Recipes/    what is trained and how: one folder for each kind of model; IRecipe is the way in
//   Settings/   --set name=value: what may be set, read and checked
//   Runs/       a run's folder and what is in it
//   Training/   steps, validation, early stopping, checkpoints
//   Curves/     curves.csv and pictures of it
//   Search/     many runs over ranges of settings
//
// Exit status: 0 done, 1 something failed on the way, 2 nothing was begun, 130 stopped by Ctrl-C.
using ModelTrainer.Cli;

using var stop = new StopSignals();
stop.ListenToProcess();
return CommandLine.Run(args, Surroundings.OfThisProcess(stop));
