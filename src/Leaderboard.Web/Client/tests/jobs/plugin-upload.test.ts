// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { readAnswer, sendPlugin } from "../../src/elements/plugins/es-plugin-upload";

it("says when the file is not there any more as it was chosen", async () => {
  const file = { name: "p.zip", size: 3, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("changed", "NotReadableError")) }) } as unknown as File;
  vi.spyOn(FormData.prototype, "set").mockImplementation(() => undefined);
  vi.spyOn(XMLHttpRequest.prototype, "send").mockImplementation(function (this: XMLHttpRequest) { this.dispatchEvent(new Event("error")); });
  expect(await sendPlugin("/x", file, () => undefined)).toMatchObject({ messages: [expect.stringContaining("Choose it again")] });
  vi.restoreAllMocks();
});

describe("the host's answer to an uploaded plugin", () => {
  it("is in with its id", () => {
    expect(readAnswer(201, '{"id":"u1"}')).toEqual({ kind: "in", id: "u1" });
  });

  it("tells every fault of the zip", () => {
    const body = JSON.stringify({ errors: [{ code: "a", message: "plugin.json is missing." }, { code: "b", message: "A name leads out." }] });
    expect(readAnswer(400, body)).toEqual({ kind: "refused", messages: ["plugin.json is missing.", "A name leads out."] });
  });

  it("says what to do when the session has ended or a proxy answers", () => {
    expect(readAnswer(401, "")).toMatchObject({ kind: "refused", messages: [expect.stringContaining("Sign in")] });
    expect(readAnswer(502, "<html>")).toMatchObject({ kind: "refused", messages: [expect.stringContaining("502")] });
  });
});
