using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>The three parts of data.</summary>
internal enum Split
{
    /// <summary>Learned from.</summary>
    Training,

    /// <summary>Chooses the best weights and calibrates the score.</summary>
    Validation,

    /// <summary>Gives the figures.</summary>
    Test,
}

/// <summary>Who belongs where, by the name of the group alone: more data change nobody's place.</summary>
internal static class Splits
{
    /// <summary>Folds there are.</summary>
    public const int Folds = 5;

    /// <summary>A fifth of the groups is for testing, a tenth for validation; each fold tests another fifth.</summary>
    public static Split Of(string group, int fold)
    {
        uint tenth = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(group))) % 10;
        int place = ((int)tenth - (2 * fold) + 10) % 10;
        return place < 2 ? Split.Test : place == 2 ? Split.Validation : Split.Training;
    }
}
