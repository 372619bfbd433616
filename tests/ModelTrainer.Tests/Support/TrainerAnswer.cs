namespace ModelTrainer.Tests.Support;

/// <summary>How a command ended and what it said.</summary>
public sealed record TrainerAnswer(int Status, string Out, string Error)
{
    /// <summary>All that it said, for the messages of failed tests.</summary>
    public override string ToString() => $"status {Status}\n{Out}\n{Error}";

    /// <summary>Fails unless the status is the one expected.</summary>
    public TrainerAnswer Expect(int status)
    {
        Assert.True(Status == status, $"expected status {status}, got {this}");
        return this;
    }
}
