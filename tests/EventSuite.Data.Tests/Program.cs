using EventSuite.Data.Tests;
using EventSuite.Data.Tests.Durability;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (args is [ScoreRecorder.Verb, var folder])
{
    await ScoreRecorder.RunAsync(folder);
    return 0;
}

if (args is [VersionSaver.Verb, var data])
{
    await VersionSaver.RunAsync(data);
    return 0;
}

return args.Contains("-automated") || args.Contains("@@")
    ? await ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
