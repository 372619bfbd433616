using AccountProvisioner.Sheet;

namespace AccountProvisioner.Provisioning;

/// <summary>A row and what became of it; <paramref name="Note"/> says why and what to do, where there is something to say.</summary>
internal sealed record RowOutcome(AccountRow Row, RowState State, string? Note = null)
{
    /// <summary>Whether the organiser has something to do about this row.</summary>
    public bool NeedsAttention => State is not (RowState.Created or RowState.Updated or RowState.Unchanged);
}
