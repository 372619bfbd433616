import { describe, expect, it } from "vitest";
import { readAnswer } from "../../src/elements/entries/send-entry";

const problem = (...errors: unknown[]): string => JSON.stringify({ title: "No", errors });

describe("readAnswer", () => {
  it.each([200, 201])("reads an accepted entry (%d)", (status) =>
    expect(readAnswer(status, `{"id":"e1","name":"#g-t-W"}`)).toEqual({ kind: "in", id: "e1", name: "#g-t-W" }));

  it("does not take a captive portal's page for an accepted entry", () =>
    expect(readAnswer(200, "<html>Welcome</html>")).toEqual({ kind: "unreachable" }));

  it.each([400, 409, 413, 415, 422])("tells all faults of a %d with their fields", (status) => {
    const faults = [{ code: "a", message: "One.", field: "title" }, { code: "b", message: "Two." }];
    expect(readAnswer(status, problem(...faults))).toEqual({ kind: "refused", status, faults });
  });

  it("has words for a proxy's 413", () =>
    expect(readAnswer(413, "<html>")).toMatchObject({ kind: "refused", faults: [{ field: "file" }] }));

  it("has words for a refusal without any", () => {
    const sent = readAnswer(400, "");
    expect(sent.kind === "refused" && sent.faults[0]?.message).toContain("400");
  });

  it.each([0, 425, 500, 502, 503, 504])("takes %d for a host that is not there now", (status) => expect(readAnswer(status, "").kind).toBe("unreachable"));
  it("takes 401 for signed out", () => expect(readAnswer(401, "").kind).toBe("signed-out"));
});
