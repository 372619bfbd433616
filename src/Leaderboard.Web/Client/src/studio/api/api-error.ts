import { messagesOfProblem } from "../../lib/problem";

/** One refusal: a stable code, a sentence for the person, and the field it is about. */
export interface ApiFault {
  code: string;
  message: string;
  field?: string;
}

/** The host refused, with every fault at once; or it could not be reached. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    /** The HTTP status; 0: no answer came. */
    readonly status: number,
    /** At least one. */
    readonly faults: readonly ApiFault[],
    /** Seconds after which to try again, when the host says so. */
    readonly retryAfter?: number,
  ) {
    super(faults.map((fault) => fault.message).join(" "));
  }

  /** Whether sending the same again later may work: the connection is lost, or the host is busy or starting. */
  get isPassing(): boolean {
    return [0, 408, 429, 502, 503, 504].includes(this.status);
  }

  /** Whether the participant has to sign in again. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }

  has(code: string): boolean {
    return this.faults.some((fault) => fault.code === code);
  }
}

/** The error that an answer tells. */
export async function errorOf(response: Response): Promise<ApiError> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    // Not from the API: a proxy's page, or nothing. The status is all there is to tell.
    body = undefined;
  }
  const after = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new ApiError(response.status, faultsOf(body, response.status), Number.isFinite(after) ? after : undefined);
}

/** The error of a lost connection. */
export function unreachable(): ApiError {
  return new ApiError(0, [{ code: "unreachable", message: "The host cannot be reached. What you made is kept here and sent when the connection is back." }]);
}

function faultsOf(body: unknown, status: number): ApiFault[] {
  const errors = (body as { errors?: unknown } | null | undefined)?.errors;
  const faults = (Array.isArray(errors) ? errors : []).filter((e: unknown): e is ApiFault => typeof (e as ApiFault | null)?.message === "string");
  if (faults.length > 0) return faults.map(({ code, message, field }) => ({ code: code ?? `http_${status}`, message, ...(field ? { field } : {}) }));
  return messagesOfProblem(body, status).map((message) => ({ code: `http_${status}`, message }));
}
