using System.Text;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;

namespace EventSuite.Core.Tests.Kits;

/// <summary>A small kit without a fault, to be changed in one place.</summary>
internal sealed class KitBuilder
{
    public const string EventJson = """
        {
          "kit": 1,
          "slug": "small",
          "title": "Small",
          "zone": "Europe/Berlin",
          "startDate": "2027-03-27",
          "criteria": [
            { "id": "idea", "name": "Idea", "weight": 1 },
            { "id": "craft", "name": "Craft", "weight": 2 }
          ],
          "scoreTitles": ["One", "Two", "Three", "Four", "Five"],
          "rounds": [
            { "id": "first", "name": "First" },
            { "id": "second", "name": "Second" }
          ],
          "tieBreak": ["criterion:idea", "share"],
          "limits": { "entries": 3 },
          "awards": [ { "id": "main", "name": "Main" } ]
        }
        """;

    public const string AgendaCsv = """
        id,day,start,end,topic,type,startsPhase
        compose,1,13:00,15:00,Compose,Activity,Open
        close,1,15:00,16:00,Playlists,Activity,Closed
        hear,2,09:00,10:30,Qualifiers,Activity,Qualifiers
        """;

    public const string AccountsCsv = """
        externalId,userName,displayName,role,team,email
        1,team01,Team One,participant,,one@example.org
        2,ear.left,The Left Ear,judge,,
        """;

    private readonly Dictionary<string, byte[]> _files = new()
    {
        [KitFileNames.Event] = Encoding.UTF8.GetBytes(EventJson),
        [KitFileNames.Agenda] = Encoding.UTF8.GetBytes(AgendaCsv),
        [KitFileNames.Accounts] = Encoding.UTF8.GetBytes(AccountsCsv),
    };

    public KitBuilder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public KitBuilder With(string name, byte[] content)
    {
        _files[name] = content;
        return this;
    }

    public KitBuilder Without(string name)
    {
        _files.Remove(name);
        return this;
    }

    /// <summary>Replaces a text that the file holds.</summary>
    public KitBuilder Change(string name, string old, string now)
    {
        var text = Encoding.UTF8.GetString(_files[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    public KitFiles Files() => new(_files);

    public Outcome<EventKit> Read() => KitReader.Read(Files(), KitOverrides.None, new DateOnly(2027, 1, 1));

    /// <summary>The faults as <c>place code</c>.</summary>
    public string[] Faults() => [.. Read().Faults.Select(f => $"{f.Field} {f.Code}")];
}
