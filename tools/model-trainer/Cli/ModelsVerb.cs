using System.CommandLine;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Settings;
using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary><c>models</c>: the recipes and what may be set.</summary>
internal sealed class ModelsVerb : Verb
{
    /// <inheritdoc/>
    public override Command Command { get; } = new("models", "Lists the kinds of models and what may be set for each.");

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        faults.ThrowIfAny();
        foreach (IRecipe recipe in RecipeList.All)
        {
            surroundings.Out.Write(new Rule(Markup.Escape(recipe.Id)).LeftJustified());
            surroundings.Say(recipe.Description);
            surroundings.Out.WriteLine();
            Show(surroundings, "train --set", RecipeSettings.Of(recipe));
            Show(surroundings, "sample --set", recipe.SampleSettings);
        }

        return ExitStatus.Done;
    }

    private static void Show(Surroundings surroundings, string title, IReadOnlyList<Setting> settings)
    {
        if (settings.Count == 0)
        {
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns(title, "default", "what it does", "may be");
        foreach (Setting setting in settings)
        {
            table.AddRow(new Text(setting.Name), new Text(setting.Default), new Text(setting.Help), new Text(setting.Allowed()));
        }

        surroundings.Out.Write(table);
    }
}
