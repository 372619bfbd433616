import { describe, expect, it } from "vitest";
import { fullName, isTitle, readName, readTitle, suggestTitle } from "../../src/elements/entries/title";

describe("isTitle", () => {
  it.each([["A", true], ["MyTune7", true], ["a".repeat(40), true], ["a".repeat(41), false], ["", false], ["My Tune", false], ["Café", false], ["a\n", false], ["٣", false]])(
    "%j: %s", (text, valid) => expect(isTitle(text)).toBe(valid));
});

describe("suggestTitle", () => {
  it.each([
    ["my tune", "myTune"], ["Für Élise", "FurElise"], ["don't stop", "dontStop"], ["don’t", "dont"], ["  odd -- one ", "oddOne"],
    ["ﬁne ①", "fine1"], ["夜曲", ""], ["🎵🎵", ""], ["a 🎵 b", "aB"], ["x".repeat(60), "x".repeat(40)], ["\ud800a", ""], ["", ""],
  ])("makes %j into %j", (typed, title) => expect(suggestTitle(typed)).toBe(title));

  it("is always a title or nothing", () => {
    for (const typed of ["#a-b-c", "\u202eabc", "ÅÄÖ åäö", "1.2.3", "__init__", "e\u0301tude"])
      expect(["", suggestTitle(typed)].some((t) => t === "" || isTitle(t))).toBe(true);
  });
});

describe("readName", () => {
  const read = (name: string) => readName(name, "spring-gala", "team07");

  it("finds the title in a right name, hyphens in the event and all", () =>
    expect(read("#spring-gala-team07-NightMusic")).toEqual({ title: "NightMusic", faults: [], suggestion: "NightMusic" }));

  it("tells every fault at once, with the name that would be right", () => {
    const { title, faults, suggestion } = read("autumn-gala-team08-Night Mu\u200bsic");
    expect([title, suggestion]).toEqual([undefined, "NightMusic"]);
    expect(faults).toHaveLength(6);
    expect(faults.at(-1)).toBe("The right name would be #spring-gala-team07-NightMusic");
  });

  it("does not take another's name for one's own", () =>
    expect(read("#spring-gala-team08-NightMusic").faults[0]).toContain("'team07'"));
});

describe("readTitle", () => {
  it("takes a whole name typed as a title", () =>
    expect(readTitle("#gala-team07-Waltz", "gala", "team07").title).toBe("Waltz"));
  it("asks for one when there is none", () => expect(readTitle("", "gala", "team07").faults).toHaveLength(1));
  it("says what would do", () => expect(readTitle("Für Élise", "gala", "team07").faults[0]).toContain("'FurElise' would do."));
});

it("says the full name", () => expect(fullName("gala", "team07", "Waltz")).toBe("#gala-team07-Waltz"));
