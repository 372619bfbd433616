using ModelTrainer.Settings;

namespace ModelTrainer.Recipes;

/// <summary>How a kind of model is trained: what may be set, and from data to an experiment.</summary>
public interface IRecipe
{
    /// <summary>The name on the command line: lower case and hyphens.</summary>
    string Id { get; }

    /// <summary>What it trains and on what data, in a sentence or two.</summary>
    string Description { get; }

    /// <summary>What <c>train --set</c> takes.</summary>
    IReadOnlyList<Setting> Settings { get; }

    /// <summary>What <c>sample --set</c> takes.</summary>
    IReadOnlyList<Setting> SampleSettings => [];

    /// <summary>Reads the data and builds the model with its first weights.</summary>
    /// <exception cref="ToolException">The data cannot be used; every fault is told.</exception>
    IExperiment Open(RecipeOrder order, CancellationToken cancel);

    /// <summary>Lets a trained model compose into a folder. Needs no training data.</summary>
    /// <exception cref="ToolException">This kind of model composes nothing, which is the rule unless a recipe says otherwise.</exception>
    void Sample(SampleOrder order, CancellationToken cancel) =>
        throw new ToolException($"{Id} judges music and composes none, so there is nothing to sample. To judge files: EventHost -- judge --plugin ID PATH.");
}
