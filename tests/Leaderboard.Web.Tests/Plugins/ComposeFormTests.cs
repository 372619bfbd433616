using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Plugins;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class ComposeFormTests
{
    private static readonly PluginSummary Plugin = SamplePlugin.In(PluginState.Ready) with
    {
        Parameters =
        [
            Parameter("bars", PluginParameterType.Integer, 8),
            Parameter("ending", PluginParameterType.Switch, true),
            Parameter("hint", PluginParameterType.Text, "none", tasks: ["continue"]),
        ],
    };

    [Fact]
    public void A_fresh_form_holds_the_defaults_of_its_task_only()
    {
        ComposeForm form = ComposeForm.Fresh(Plugin, "compose", null, null);

        Assert.Equal(["bars", "ending"], form.Values.Keys);
        Assert.Equal(("8", "true"), (form.Values["bars"], form.Values["ending"]));
        Assert.Empty(form.Sources);
        Assert.Equal([InputSource.File], ComposeForm.Fresh(Plugin, "continue", null, null).Sources);
        Assert.Equal(["entry:x", InputSource.File], ComposeForm.Fresh(Plugin, "interpolate", null, "entry:x").Sources);
    }

    [Fact]
    public async Task Only_what_is_declared_is_read_and_a_switch_left_out_is_off()
    {
        CompositionRequest request = (await Read("compose", new() { ["p.bars"] = "12", ["p.hint"] = "x", ["p.evil"] = "1", ["seed"] = " 7 ", ["count"] = "2" })).ToRequest();

        Assert.Equal(["bars", "ending"], request.Parameters.Keys);
        Assert.Equal(("12", "false"), (request.Parameters["bars"].GetString(), request.Parameters["ending"].GetString()));
        Assert.Equal((7, 2), (request.Seed, request.Count));
    }

    [Theory]
    [InlineData("lucky", "many")]
    [InlineData("-1", "0")]
    [InlineData("99999999999999999999", "2.5")]
    public async Task What_is_no_number_is_left_to_the_rules_to_refuse(string seed, string count)
    {
        CompositionRequest request = (await Read("compose", new() { ["seed"] = seed, ["count"] = count })).ToRequest();

        Assert.True(request.Seed < 0);
        Assert.True(request.Count < 1);
    }

    [Fact]
    public async Task No_seed_and_no_count_are_left_to_the_host() =>
        Assert.Equal((null, null), ((await Read("compose", [])).ToRequest() is var r ? (r.Seed, r.Count) : default));

    [Fact]
    public void A_source_is_a_file_an_entry_or_a_result_and_nothing_else()
    {
        Guid id = Guid.Parse("11111111-1111-4111-8111-111111111111");

        Assert.Equal(new CompositionInput(Convert.ToBase64String([1, 2]), "a.mid"), InputSource.Read(InputSource.File, [1, 2], "a.mid"));
        Assert.Equal(new CompositionInput(Entry: id), InputSource.Read(InputSource.Entry(id), [], null));
        Assert.Equal(new CompositionInput(Job: id, Result: 2), InputSource.Read(InputSource.Result(id, 2), [], null));
        Assert.Equal(new CompositionInput(), InputSource.Read("job:not-a-key:1", [], null));
        Assert.Equal(new CompositionInput(), InputSource.Read("../../etc/passwd", [], null));
        Assert.Null(InputSource.Read(InputSource.File, [1], "bell\a.mid").Name);
    }

    private static Task<ComposeForm> Read(string task, Dictionary<string, StringValues> fields) =>
        ComposeForm.ReadAsync(Plugin, task, new FormCollection(fields), TestContext.Current.CancellationToken);

    private static PluginParameter Parameter<T>(string name, PluginParameterType type, T value, string[]? tasks = null) =>
        new(name, name, "Help.", type, JsonSerializer.SerializeToElement(value), null, null, null, null, [], null, tasks ?? []);
}
