using EventSuite.Core.Results;

namespace EventSuite.Core.Kits;

/// <summary>Collects every fault of a kit, and knows in which file and line each part of the definition stands.</summary>
internal sealed class KitFaults
{
    /// <summary>No reply lists more than this many; who has more has one cause.</summary>
    private const int MaxListed = 200;

    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, KitPlace> _places = [];
    private readonly HashSet<string> _unreadable = [];

    public bool Any => _faults.Count > 0;

    /// <summary>All of them, or the first 200 and how many there are.</summary>
    public IReadOnlyList<Fault> Listed => _faults.Count <= MaxListed
        ? _faults
        : [.. _faults.Take(MaxListed), Fault.Invalid("kit_more_faults", $"There are {_faults.Count - MaxListed} more faults. Mend these first, then try again.")];

    /// <summary>A fault at a place. With <paramref name="path"/>, that part of the definition could not be read.</summary>
    public void Add(string code, KitPlace place, string message, string? path = null)
    {
        _faults.Add(Fault.Invalid(code, $"{place.Words}: {message}", place.Field));
        if (path is not null)
        {
            _unreadable.Add(path);
        }
    }

    /// <summary>A fault of a part of the definition whose place is known, which could not be read.</summary>
    public void AddAt(string path, string code, string message) =>
        Add(code, Prefixes(path).Select(_places.GetValueOrDefault).First(p => p is not null)!, message, path);

    /// <summary>A fault of the request, outside the kit's files.</summary>
    public void Add(Fault fault) => _faults.Add(fault);

    /// <summary>Remembers where a part of the definition stands, e.g. <c>criteria[2].weight</c>.</summary>
    public void Place(string path, KitPlace place) => _places[path] = place;

    /// <summary>Faults by the definition's rules, told with file and line; not those of parts that could not be read anyway.</summary>
    public void AddRules(IEnumerable<Fault> faults, IReadOnlySet<string> fromRequest)
    {
        foreach (var fault in faults.Where(f => !Prefixes(f.Field!).Any(_unreadable.Contains)))
        {
            var place = fromRequest.Contains(fault.Field!) ? null : Prefixes(fault.Field!).Select(_places.GetValueOrDefault).FirstOrDefault(p => p is not null);
            if (place is null)
            {
                _faults.Add(fault);
            }
            else
            {
                Add(fault.Code, place, fault.Message);
            }
        }
    }

    // The path itself, then what holds it, up to the whole file: a[2].b, a[2], a, "".
    private static IEnumerable<string> Prefixes(string path)
    {
        yield return path;
        for (var i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[')
            {
                yield return path[..i];
            }
        }

        yield return "";
    }
}
