namespace EventSuite.Core.Events;

/// <summary>A category of awards, e.g. <c>main</c>, <c>ai-judge</c>, <c>audience</c>.</summary>
/// <param name="Id">Machine name; boards are published per category.</param>
/// <param name="Name">What people read.</param>
/// <param name="Places">How many places win.</param>
public sealed record AwardCategory(string Id, string Name, int Places = 3)
{
    /// <summary>The category decided by the human judges; every event has it.</summary>
    public const string Main = "main";

    /// <summary>The category decided by an AI judge, apart from the humans' scores; an event may do without.</summary>
    public const string AiJudge = "ai-judge";
}
