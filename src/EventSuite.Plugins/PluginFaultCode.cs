namespace EventSuite.Plugins;

/// <summary>Why a call failed: the <c>error.code</c> of the wire. Others may come from newer plugins.</summary>
public enum PluginFaultCode
{
    /// <summary>A frame is not JSON.</summary>
    ParseError = -32700,

    /// <summary>A frame is not a request, or not one that is allowed now.</summary>
    InvalidRequest = -32600,

    /// <summary>There is no such method.</summary>
    MethodNotFound = -32601,

    /// <summary>A member of the request is missing or wrong; <see cref="PluginFaultException.Field"/> says which.</summary>
    InvalidParameters = -32602,

    /// <summary>The plugin failed.</summary>
    PluginFault = -32603,

    /// <summary>The call was cancelled.</summary>
    Cancelled = -32001,

    /// <summary>The music cannot be used; <see cref="PluginFaultException.Reason"/> says why.</summary>
    MusicUnusable = -32002,

    /// <summary>Over a limit: memory, the size of a frame.</summary>
    OverLimit = -32003,

    /// <summary>No protocol version, or no version of EventSuite.Plugins, that both sides know.</summary>
    NotSupported = -32010,

    /// <summary>The plugin's process or connection ended. Told by the host's side, never on the wire.</summary>
    ConnectionEnded = -32090,

    /// <summary>The plugin said something that the protocol does not allow. Told by the host's side, never on the wire.</summary>
    BadAnswer = -32091,
}
