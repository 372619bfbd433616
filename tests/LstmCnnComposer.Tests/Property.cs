using EventSuite.Plugins;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace LstmCnnComposer.Tests;

/// <summary>Checks a property on many seeds, the same ones in every run; a failure throws and shows the seed.</summary>
internal static class Property
{
    public static void Holds(int count, Action<SeededRandom> property)
    {
        var replay = new Replay(new Rnd(20270327UL, 15UL), FSharpOption<int>.None);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(replay)),
            Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => property(new SeededRandom(seed))));
    }

    public static T Of<T>(this Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
