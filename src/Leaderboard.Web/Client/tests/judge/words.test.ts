// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from "vitest";
import { badgeWords, helpWords, savedWords, shelfWords } from "../../src/elements/judge/words";

// Not in jsdom: the reader holds a phone.
beforeAll(() => { vi.stubGlobal("matchMedia", () => ({ matches: true })); });

const balance = { id: "balance", name: "Balance", help: "" };

describe("badgeWords", () => {
  it.each([
    [0, 0, "idle", true, undefined],
    [1, 0, "sending", true, undefined],
    [3, 0, "offline", true, "3 scores waiting"],
    [1, 0, "idle", false, "1 score waiting"],
    [0, 0, "idle", false, "Offline"],
    [2, 0, "signed-out", true, "Sign in: 2 scores waiting"],
    [2, 1, "offline", false, "1 score not accepted"],
  ] as const)("%d waiting, %d refused, %s, online %s: %s", (waiting, refused, state, online, words) =>
    expect(badgeWords(waiting, refused, state, online)).toBe(words));
});

describe("savedWords", () => {
  it("never says Saved before the host has confirmed", () => {
    for (const sending of ["idle", "sending", "offline", "signed-out"] as const)
      expect(savedWords("waiting", sending, [], false)).not.toMatch(/^Saved/);
    expect(savedWords("saved", "idle", [], true)).toBe("Saved");
  });
  it("names what is missing", () => expect(savedWords("draft", "idle", [balance], false)).toContain("Missing: Balance"));
});

describe("the help", () => {
  it("says what needs HTTPS, only where it is missing", () => {
    expect(helpWords(true, false, undefined).join(" ")).toContain("HTTPS");
    expect(helpWords(true, true, undefined).join(" ")).not.toContain("HTTPS");
  });
  it("does not promise to keep what the browser does not keep", () =>
    expect(helpWords(false, false, undefined)[0]).toContain("keeps no data"));
  it("says why not every track is here", () =>
    expect(shelfWords({ ready: 3, total: 40, stopped: "full", pending: 0 })).toContain("no room"));
});
