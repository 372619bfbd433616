namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>What a head of the network is asked, with what is known.</summary>
/// <param name="Head">Which head: how long, which pitch, which interval below.</param>
/// <param name="Facts">For each <see cref="NGramFact"/> its value.</param>
/// <param name="Answer">The right one.</param>
internal readonly record struct NGramQuestion(NGramHead Head, int[] Facts, int Answer);
