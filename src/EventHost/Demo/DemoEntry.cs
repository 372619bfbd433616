namespace EventHost.Demo;

/// <summary>One entry of the demo event, as <c>demo/entries.json</c> lists it.</summary>
/// <param name="UserName">Who submits it.</param>
/// <param name="Title">The composition part.</param>
/// <param name="File">The MIDI file, relative to the list.</param>
/// <param name="FromBar">First of the eight bars for the AI judge; null: 1.</param>
/// <param name="Tune">What it is made from.</param>
internal sealed record DemoEntry(string UserName, string Title, string File, int? FromBar, string Tune);
