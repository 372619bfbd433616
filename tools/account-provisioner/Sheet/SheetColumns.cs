namespace AccountProvisioner.Sheet;

/// <summary>Which cell holds what, found by the header's names in any order and case.</summary>
internal sealed class SheetColumns
{
    public const string ExternalId = "externalId";
    public const string UserName = "userName";
    public const string DisplayName = "displayName";
    public const string Role = "role";
    public const string Team = "team";
    public const string Email = "email";

    /// <summary>All columns; the first <see cref="RequiredCount"/> must be there.</summary>
    public static readonly IReadOnlyList<string> Known = [ExternalId, UserName, DisplayName, Role, Team, Email];
    private const int RequiredCount = 4;

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public SheetColumns(CsvRecord header, List<SheetFault> faults)
    {
        Count = header.Cells.Count;
        for (var i = 0; i < header.Cells.Count; i++)
        {
            Take(header.Cells[i].Trim(), i, header.Line, faults);
        }

        foreach (var missing in Known.Take(RequiredCount).Where(name => !_places.ContainsKey(name)))
        {
            faults.Add(new SheetFault(header.Line, null, $"there is no column {missing}. The first line names the columns: {string.Join(",", Known)}"));
        }
    }

    public int Count { get; }

    /// <summary>The cell of a column without the spaces around it, "" when the column or the cell is not there.</summary>
    public string Cell(CsvRecord record, string column) =>
        _places.TryGetValue(column, out var place) && place < record.Cells.Count ? record.Cells[place].Trim() : "";

    private void Take(string name, int place, int line, List<SheetFault> faults)
    {
        if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            var nearest = NearestName.Find(name, Known);
            faults.Add(new SheetFault(line, null, name.Length == 0
                ? $"column {place + 1} has no name."
                : $"there is no column \"{name}\" to fill.{(nearest is null ? $" The columns are {string.Join(", ", Known)}." : $" Did you mean {nearest}?")}"));
        }
        else if (!_places.TryAdd(name, place))
        {
            faults.Add(new SheetFault(line, null, $"the column {name} is there twice."));
        }
    }
}
