using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Kits.Files;

namespace EventSuite.Core.Kits;

/// <summary>Writes an event as a kit that <see cref="KitReader"/> reads back to the same event.</summary>
public static class KitWriter
{
    /// <summary>
    /// The kit. Its accounts list is the event's own, brought up to date by the members, then members who are not on
    /// it. Passwords, entries, scores and phase are no part of a kit.
    /// </summary>
    /// <param name="contest">The event.</param>
    /// <param name="members">Its members; none: the list as it was imported.</param>
    public static KitFiles Write(ContestEvent contest, IReadOnlyList<Membership> members)
    {
        var definition = contest.Definition;
        var files = new Dictionary<string, byte[]>
        {
            [KitFileNames.Event] = EventFileWriter.Write(contest.Slug, definition),
            [KitFileNames.Agenda] = AgendaFile.Write(definition, contest.Zone),
            [KitFileNames.Accounts] = AccountsFile.Write(Roster(definition.Roster, members)),
        };
        AddText(files, KitFileNames.Rules, definition.Rules);
        AddText(files, KitFileNames.JudgesGuide, definition.JudgesGuide);
        AddText(files, KitFileNames.ParticipantsGuide, definition.ParticipantsGuide);
        AddText(files, KitFileNames.Quiz, definition.Quiz);
        return new KitFiles(files);
    }

    private static void AddText(Dictionary<string, byte[]> files, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            files[name] = KitText.Encode(text);
        }
    }

    private static List<RosterRow> Roster(IReadOnlyList<RosterRow> imported, IReadOnlyList<Membership> members)
    {
        var byUser = members.ToDictionary(m => m.Account.UserName);
        var byExternalId = members.Where(m => m.ExternalId is not null).ToDictionary(m => m.ExternalId!);
        var written = new HashSet<Membership>();
        var rows = new List<RosterRow>();
        foreach (var row in imported)
        {
            var member = byExternalId.GetValueOrDefault(row.ExternalId) ?? byUser.GetValueOrDefault(row.UserName);
            if (member is null)
            {
                rows.Add(row);
            }
            else if (written.Add(member))
            {
                rows.Add(Row(member, row.ExternalId));
            }
        }

        var keys = rows.Select(r => r.ExternalId).ToHashSet();
        foreach (var member in members.Where(m => !written.Contains(m)))
        {
            // Members added by hand have no key of the organiser's; their user name becomes it, which no other has.
            var key = member.ExternalId ?? member.Account.UserName;
            while (!keys.Add(key))
            {
                key += "+";
            }

            rows.Add(Row(member, key));
        }

        return rows;
    }

    private static RosterRow Row(Membership member, string externalId) => new(
        externalId, member.Account.UserName, member.Account.DisplayName, KitWords.Of(member.Role), member.TeamName, member.Account.Email);
}
