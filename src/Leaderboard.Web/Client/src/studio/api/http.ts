import { errorOf, unreachable } from "./api-error";

/** What a call may carry beside its address. */
export interface CallOptions {
  body?: unknown;
  signal?: AbortSignal;
  /** Makes sending the same again count once. */
  key?: string;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Calls the host. A refusal or a lost connection is an `ApiError`; a call that its `signal` ended throws what the signal says.
 */
export async function call(method: Method, address: string, { body, signal, key }: CallOptions = {}): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key !== undefined) headers["Idempotency-Key"] = key;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal) init.signal = signal;
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch {
    signal?.throwIfAborted();
    throw unreachable();
  }
  if (!response.ok) throw await errorOf(response);
  return response;
}

/** The same, read as JSON of a known shape. */
export async function callJson<T>(method: Method, address: string, options?: CallOptions): Promise<T> {
  const response = await call(method, address, options);
  try {
    return (await response.json()) as T;
  } catch {
    // The line broke within the answer: what was asked may have been done, and may be asked again.
    options?.signal?.throwIfAborted();
    throw unreachable();
  }
}

/** The same, read as bytes. */
export async function callBytes(address: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const response = await call("GET", address, signal ? { signal } : {});
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    signal?.throwIfAborted();
    throw unreachable();
  }
}
