namespace EndToEnd.Studio;

/// <summary>A place on the screen, in CSS pixels.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public Spot Towards(Spot other, double part) => new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));
}
