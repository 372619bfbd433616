import { messagesOfProblem } from "../../lib/problem";

/** What is handed in. The key makes sending it again after a lost answer count once. */
export interface Handed {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  title: string;
  fromBar: string;
  key: string;
}

/** A fault of one field, or of the whole. */
export interface EntryFault {
  message: string;
  field?: string;
}

/** What came of it. */
export type Sent =
  | { kind: "in"; id: string; name: string }
  | { kind: "refused"; status: number; faults: EntryFault[] }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

const timeout = 120_000;

/** Hands an entry in, telling how far the upload is (0 to 1): fetch cannot tell that, so this asks the old way. */
export function sendEntry(method: "POST" | "PUT", address: string, handed: Handed, progress: (done: number) => void): Promise<Sent> {
  const form = new FormData();
  form.set("file", new File([handed.bytes], handed.fileName, { type: "audio/midi" }));
  form.set("title", handed.title);
  form.set("fromBar", handed.fromBar);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.timeout = timeout;
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Idempotency-Key", handed.key);
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
    for (const end of ["error", "abort", "timeout"]) request.addEventListener(end, () => resolve({ kind: "unreachable" }));
    request.addEventListener("load", () => resolve(readAnswer(request.status, request.responseText)));
    request.send(form);
  });
}

/** Reads the host's answer. */
export function readAnswer(status: number, text: string): Sent {
  const body = parse(text);
  if (status === 200 || status === 201) {
    const { id, name } = (body ?? {}) as { id?: unknown; name?: unknown };
    return typeof id === "string" ? { kind: "in", id, name: String(name ?? "") } : { kind: "unreachable" };
  }
  if (status === 401) return { kind: "signed-out" };
  // Nobody knows then whether it was taken: asked again under the same key it counts once.
  if (status === 0 || status === 408 || status === 425 || status >= 500) return { kind: "unreachable" };
  const errors = (body as { errors?: unknown } | undefined)?.errors;
  const faults = (Array.isArray(errors) ? errors : []).filter((e: unknown): e is EntryFault => typeof (e as EntryFault | null)?.message === "string");
  if (faults.length > 0) return { kind: "refused", status, faults };
  if (status === 413) return { kind: "refused", status, faults: [{ message: "The file is larger than this event allows.", field: "file" }] };
  return { kind: "refused", status, faults: messagesOfProblem(body, status).map((message) => ({ message })) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page: the status has to do.
    return undefined;
  }
}
