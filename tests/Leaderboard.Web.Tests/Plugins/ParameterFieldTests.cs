using System.Text.Json;
using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Plugins;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class ParameterFieldTests
{
    [Fact]
    public async Task A_number_has_its_bounds_unit_and_step()
    {
        string html = await Draw(Parameter(PluginParameterType.Number, 0.5) with { Min = -1, Max = 1, Step = 0.1, Unit = "octaves" }, "0.5");

        Assert.Contains("<es-slider", html);
        Assert.Contains("type=\"number\" id=\"p-daring\" name=\"p.daring\" value=\"0.5\" min=\"-1\" max=\"1\" step=\"0.1\"", html);
        Assert.Contains("to 1 octaves", html);
    }

    [Theory]
    [InlineData(2, "type=\"radio\"")]
    [InlineData(9, "<select")]
    public async Task Few_choices_are_buttons_and_many_a_list(int count, string control)
    {
        PluginParameter parameter = Parameter(PluginParameterType.Choice, "v0") with { Choices = [.. Enumerable.Range(0, count).Select(i => new PluginChoice($"v{i}", $"Value {i}", null))] };

        Assert.Contains(control, await Draw(parameter, "v0"));
    }

    [Fact]
    public async Task A_switch_is_on_or_off_and_tied_to_its_help()
    {
        Assert.Contains("checked", await Draw(Parameter(PluginParameterType.Switch, true), "true"));
        string off = await Draw(Parameter(PluginParameterType.Switch, true), "false");
        Assert.DoesNotContain("checked", off);
        Assert.Contains("aria-describedby=\"p-daring-help\"", off);
    }

    [Fact]
    public async Task What_a_plugin_declares_is_text_and_never_markup()
    {
        string html = await Draw(Parameter(PluginParameterType.Text, "") with { Label = "<script>", Help = "<img src=x onerror=1>", MaxLength = 20 }, "\"><b>", "<i>no</i>");

        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<b>", html);
        Assert.DoesNotContain("<i>", html);
        Assert.Contains("maxlength=\"20\"", html);
        Assert.Contains("aria-invalid=\"true\"", html);
    }

    private static Task<string> Draw(PluginParameter parameter, string value, string? error = null) =>
        Html.Of<ParameterField>(new { Parameter = parameter, Value = value, Error = error });

    private static PluginParameter Parameter<T>(PluginParameterType type, T value) =>
        new("daring", "Daring", "How daring it is.", type, JsonSerializer.SerializeToElement(value), null, null, null, null, [], null, []);
}
