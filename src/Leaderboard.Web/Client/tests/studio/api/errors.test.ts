import { afterEach, expect, it, vi } from "vitest";
import { ApiError } from "../../../src/studio/api/api-error";
import { callBytes, callJson } from "../../../src/studio/api/http";
import { host, problem } from "./host";

afterEach(() => vi.unstubAllGlobals());

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(() => undefined, (e: unknown) => e);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

it("tells every fault of a refusal with its code and field", async () => {
  const faults = [{ code: "title_invalid", message: "A title has no blanks.", field: "title" }, { code: "from_bar", message: "Begin at bar 1 to 8.", field: "fromBar" }];
  host(() => problem(400, faults));
  const error = await failure(callJson("POST", "/x", { body: {} }));
  expect(error.status).toBe(400);
  expect(error.faults).toEqual(faults);
  expect(error.message).toBe("A title has no blanks. Begin at bar 1 to 8.");
  expect([error.has("from_bar"), error.has("limit"), error.isPassing, error.isSignedOut]).toEqual([true, false, false, false]);
});

it("knows what passes by itself, and when to come back", async () => {
  host(() => problem(503, [{ code: "audio_busy", message: "Many are exporting." }], { "Retry-After": "10" }));
  const busy = await failure(callBytes("/x"));
  expect([busy.isPassing, busy.retryAfter]).toEqual([true, 10]);
  host(() => problem(401, [{ code: "http_401", message: "Sign in first." }]));
  const out = await failure(callJson("GET", "/x"));
  expect([out.isSignedOut, out.isPassing, out.retryAfter]).toEqual([true, false, undefined]);
});

it("has words for an answer that is none of the API's", async () => {
  host(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const error = await failure(callJson("GET", "/x"));
  expect([error.status, error.isPassing, error.faults[0]!.code]).toEqual([502, true, "http_502"]);
  expect(error.message).toContain("502");
  host(() => Response.json({ errors: "what?" }, { status: 400 }));
  expect((await failure(callJson("GET", "/x"))).faults).toHaveLength(1);
});

it("takes a lost line for passing, before the answer and within it", async () => {
  host(() => Promise.reject(new TypeError("Failed to fetch")));
  const lost = await failure(callJson("GET", "/x"));
  expect([lost.status, lost.isPassing, lost.has("unreachable")]).toEqual([0, true, true]);
  host(() => new Response('{"id": "a'));
  expect((await failure(callJson("GET", "/x"))).has("unreachable")).toBe(true);
  host(() => new Response(new ReadableStream({ start: (c) => c.error(new TypeError("network error")) })));
  expect((await failure(callBytes("/x"))).has("unreachable")).toBe(true);
});

it("does not take a call that was given up for a lost line", async () => {
  const stop = new AbortController();
  host(() => new Promise(() => {}));
  stop.abort();
  await expect(callJson("GET", "/x", { signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
});
