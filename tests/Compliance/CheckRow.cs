namespace Compliance;

/// <summary>One check of a plugin.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">pass, fail or not applicable.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Mend">What would help.</param>
internal sealed record CheckRow(string Name, string Result, string Detail, string Mend);
