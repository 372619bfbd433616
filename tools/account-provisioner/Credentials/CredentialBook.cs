using AccountProvisioner.Host;
using AccountProvisioner.Sheet;

namespace AccountProvisioner.Credentials;

/// <summary>
/// What can be handed out, by externalId, in order of arrival. It only ever learns: an answer without a
/// password never takes away one that is known.
/// </summary>
internal sealed class CredentialBook
{
    private readonly OrderedDictionary<string, Credential> _byExternalId = new(StringComparer.Ordinal);

    public IReadOnlyList<Credential> All => _byExternalId.Values;

    public bool KnowsPassword(string externalId) => _byExternalId.TryGetValue(externalId, out var known) && known.Password is not null;

    public bool Contains(string externalId) => _byExternalId.ContainsKey(externalId);

    public void Add(Credential credential) => _byExternalId[credential.ExternalId] = credential;

    /// <summary>Takes over what the host told about <paramref name="row"/>. False when there is nothing to write down.</summary>
    public bool Learn(AccountRow row, AccountResult told)
    {
        _byExternalId.TryGetValue(row.ExternalId, out var known);
        var news = told.Password ?? told.SignInCode ?? told.SignInUrl;
        if (known is null && news is null && told.Status != "created")
        {
            return false;
        }

        var next = new Credential(
            row.ExternalId, row.UserName, row.DisplayName, row.Role, row.Team, row.Email,
            told.Password ?? known?.Password,
            told.SignInCode ?? known?.SignInCode,
            told.SignInUrl ?? known?.SignInUrl);
        Add(next);
        return next != known;
    }
}
