namespace EventSuite.Data.Sqlite;

/// <summary>Makes a value of a row.</summary>
internal delegate T ReadRow<out T>(SqlRow row);
