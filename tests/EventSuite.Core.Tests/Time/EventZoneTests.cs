using EventSuite.Core.Tests.Support;
using EventSuite.Core.Time;

namespace EventSuite.Core.Tests.Time;

public sealed class EventZoneTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28", "01:59", "2027-03-28T00:59Z")]
    [InlineData("Europe/Berlin", "2027-03-28", "02:00", "2027-03-28T01:00Z")] // Left out by the clock: one hour on.
    [InlineData("Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:30Z")]
    [InlineData("Europe/Berlin", "2027-03-28", "03:00", "2027-03-28T01:00Z")]
    [InlineData("Europe/Berlin", "2027-10-31", "02:30", "2027-10-31T00:30Z")] // Comes twice: the first.
    [InlineData("Europe/Berlin", "2027-10-31", "03:00", "2027-10-31T02:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:45Z")] // Half an hour left out.
    [InlineData("Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T22:00Z")] // A whole day left out.
    [InlineData("UTC", "2027-03-28", "02:30", "2027-03-28T02:30Z")]
    public void Local_times_become_instants(string zone, string date, string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), EventZone.Get(zone).ToInstant(DateOnly.Parse(date), TimeOnly.Parse(time)));

    [Fact]
    public void The_second_of_two_equal_times_can_be_meant()
    {
        var zone = EventZone.Get("Europe/Berlin");

        Assert.Equal(DateTimeOffset.Parse("2027-10-31T01:30Z"), zone.ToSecondInstant(new DateOnly(2027, 10, 31), new TimeOnly(2, 30)));
        Assert.Equal(DateTimeOffset.Parse("2027-10-31T08:00Z"), zone.ToSecondInstant(new DateOnly(2027, 10, 31), new TimeOnly(9, 0)));
    }

    [Fact]
    public void Every_instant_comes_back_from_its_local_time_as_first_or_second() =>
        Property.Holds(Property.Made(r => (
            Zone: r.Pick("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"),
            At: DateTimeOffset.UnixEpoch.AddMinutes(r.Next(26_000_000, 36_000_000)))), made =>
        {
            var zone = EventZone.Get(made.Zone);
            var local = zone.ToLocal(made.At);
            var (date, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));

            Assert.Contains(made.At, new[] { zone.ToInstant(date, time), zone.ToSecondInstant(date, time) });
            Assert.Equal(date, zone.DateOf(made.At));
        }, count: 3_000);

    [Fact]
    public void Messages_name_the_time_in_force()
    {
        var zone = EventZone.Get("Europe/Berlin");

        Assert.Equal("15:00 CET", zone.Clock(DateTimeOffset.Parse("2027-03-27T14:00Z")));
        Assert.Equal("Sun 28 March, 15:00 CEST", zone.DayAndClock(DateTimeOffset.Parse("2027-03-28T13:00Z")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Middle/Earth")]
    [InlineData("../etc/localtime")]
    public void Unknown_zones_are_told(string id)
    {
        Assert.Null(EventZone.Find(id));
        Assert.Throws<ArgumentException>(() => EventZone.Get(id));
    }
}
