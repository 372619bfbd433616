using EventSuite.Neural.Autograd;

namespace EventSuite.Neural.Modules;

/// <summary>A model for use: always in judging mode, never recording gradients. What judges and composers hold.</summary>
public sealed class Inference<TModule>
    where TModule : Module
{
    private readonly TModule module;

    internal Inference(TModule module) => this.module = module;

    /// <summary>Asks the model; the module must not be in training on another thread meanwhile.</summary>
    public TResult Run<TResult>(Func<TModule, TResult> ask)
    {
        using GradMode.Scope scope = GradMode.Off();
        if (!module.IsTraining)
        {
            return ask(module);
        }

        using ModeScope mode = module.Eval();
        return ask(module);
    }
}
