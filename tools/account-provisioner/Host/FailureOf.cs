using System.Net;

namespace AccountProvisioner.Host;

/// <summary>Sorts what can go wrong with a request: what it means, whether to try again.</summary>
internal static class FailureOf
{
    /// <summary>Null when the answer is a whole 200.</summary>
    public static SendFailure? Answer(HttpResponseMessage response, ReadOnlyMemory<byte> body, string? broken, TimeProvider time)
    {
        var status = response.StatusCode;
        if (status == HttpStatusCode.OK)
        {
            return broken is null ? null : new SendFailure(broken, MayPass: true, MayHaveWorked: true);
        }

        var said = ProblemReader.Describe(status, body);
        return status switch
        {
            HttpStatusCode.Unauthorized => new SendFailure("the host does not accept this sign-in (any more). Sign in again, or get a new EVENTSUITE_TOKEN.", false, false),
            HttpStatusCode.Forbidden => new SendFailure($"this account may not do that; it takes an organiser of the event: {said}", false, false),
            HttpStatusCode.NotFound => new SendFailure($"not found at {response.RequestMessage?.RequestUri}; check --event and --host: {said}", false, false),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new SendFailure(said, true, false, RetryAfter(response, time)),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new SendFailure(said, true, true, RetryAfter(response, time)),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                new SendFailure($"the host sends elsewhere ({response.Headers.Location}). Give that address as --host.", false, false),
            _ => new SendFailure(said, MayPass: false, MayHaveWorked: (int)status >= 500),
        };
    }

    public static SendFailure Network(HttpRequestException fault, HostAddress address) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new SendFailure($"the name {address.Base.Host} is not known here", true, false),
        HttpRequestError.ConnectionError => new SendFailure($"nothing answers at {address.Base}", true, false),
        HttpRequestError.SecureConnectionError => new SendFailure($"the certificate of {address.Base.Host} is not trusted: {fault.InnerException?.Message ?? fault.Message}", false, false),
        _ => new SendFailure($"the connection broke ({(fault.InnerException ?? fault).Message.TrimEnd('.')})", true, true),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
