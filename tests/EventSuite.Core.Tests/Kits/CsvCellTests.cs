using EventSuite.Core.Kits.Csv;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Kits;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5", "'-5")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("''", "'''")]
    [InlineData("'t is", "'t is")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Cells_that_would_run_are_defused(string text, string cell)
    {
        Assert.Equal(cell, CsvCell.Defuse(text));
        Assert.Equal(text, CsvCell.Restore(cell));
    }

    [Fact]
    public void Every_text_comes_back_and_no_cell_begins_with_a_formula() =>
        Property.Holds(Property.Made(r => r.Text(6, "'", "=", "+", "-", "@", "\t", "\r", "a", " ", "＝")), text =>
        {
            Assert.Equal(text, CsvCell.Restore(CsvCell.Defuse(text)));
            Assert.DoesNotContain(CsvCell.Defuse(text)[0], "=+-@\t\r＝");
        }, count: 2_000);
}
