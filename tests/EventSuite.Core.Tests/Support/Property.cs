using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace EventSuite.Core.Tests.Support;

/// <summary>Checks a property on many values, the same ones in every run; a failure throws and shows the value.</summary>
internal static class Property
{
    public static void Holds<T>(Gen<T> values, Action<T> property, int count = 200)
    {
        var replay = new Replay(new Rnd(20270327UL, 15UL), FSharpOption<int>.None);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(replay)),
            Prop.ForAll(values.ToArbitrary(), property));
    }

    /// <summary>Values made by code from a generator of numbers with a drawn seed.</summary>
    public static Gen<T> Made<T>(Func<Random, T> make) => Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new Random(seed)));
}
