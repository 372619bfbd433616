import { describe, expect, it } from "vitest";
import { parametersFor, rangeWords, readTyped } from "../../../src/studio/shell/generate/parameters";
import { version } from "./make";
import { keptAs, sameAs, type Variation } from "../../../src/studio/shell/generate/generating";
import { composers, composersFor, inputsOf, tasksOf, taskWords } from "../../../src/studio/shell/generate/tasks";
import { parameter, plugin } from "./plugins";

describe("what can be asked", () => {
  const all = [
    plugin("a", { tasks: ["compose", "continue", "accompany"] }), plugin("b", { tasks: ["humanize", "conjure"] }),
    plugin("off", { state: "Malfunctioned", tasks: ["drumify"] }), plugin("judge", { kind: "judge", tasks: [] }),
  ];

  it("is what generators that are ready can do", () => {
    expect(composers(all).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(tasksOf(composers(all), true)).toEqual(["accompany", "continue", "humanize", "compose", "conjure"]);
    expect(composersFor(composers(all), "humanize").map(({ id }) => id)).toEqual(["b"]);
  });

  it("without music is only what begins from nothing", () => {
    expect(tasksOf(composers(all), false)).toEqual(["compose"]);
    expect([inputsOf("compose"), inputsOf("accompany"), inputsOf("interpolate")]).toEqual([0, 1, 2]);
  });

  it("a task that nobody has heard of speaks for itself", () => {
    expect(taskWords("conjure").verb).toBe("conjure");
  });
});

describe("variations", () => {
  const variation = (number: number, ...bytes: number[]): Variation => ({ job: "j", number, title: "", notes: "", midi: new Uint8Array(bytes) });

  it("that are the same are told", () => {
    const all = [variation(1, 7), variation(2, 8), variation(3, 7), variation(4, 7, 7)];
    expect(all.map((one) => sameAs(all, one))).toEqual([undefined, undefined, 1, undefined]);
  });
});

describe("a variation that was kept", () => {
  const one: Variation = { job: "j", number: 2, title: "", notes: "", midi: new Uint8Array() };

  it("is known as the version here, and as the host's own record after a reload", () => {
    expect(keptAs([version("a", { from: { job: "j", index: 1 } })], one)).toBeUndefined();
    expect(keptAs([version("a", { from: { job: "j", index: 2 } })], one)).toBe("a");
    const making = { jobId: "j", index: 2, plugin: { id: "m", version: "1", contentHash: "" }, task: "compose", parameters: {}, seed: 1, count: 2, inputs: [] };
    expect(keptAs([version("b", { making })], one)).toBe("b");
  });
});

describe("a plugin's form", () => {
  it("has the first four at hand and folds the rest, but never one alone", () => {
    const named = (count: number) => Array.from({ length: count }, (_, i) => parameter(`p${i}`));
    const shape = (count: number) => { const { first, more } = parametersFor(plugin("a", { parameters: named(count) }), "compose"); return [first.length, more.length]; };
    expect([shape(3), shape(5), shape(6), shape(20)]).toEqual([[3, 0], [5, 0], [4, 2], [4, 16]]);
  });

  it("has only the parameters of the task", () => {
    const parameters = [parameter("both"), parameter("mine", { tasks: ["compose"] }), parameter("other", { tasks: ["edit"] })];
    expect(parametersFor(plugin("a", { parameters }), "compose").first.map(({ name }) => name)).toEqual(["both", "mine"]);
  });

  it.each([
    ["12", { value: 12 }],
    ["12.5", { fault: "Type a whole number." }],
    ["", { fault: "Type a number." }],
    ["many", { fault: "Type a number." }],
    ["65", { fault: "It goes from 1 to 64 bars." }],
  ])("reads a whole number from %j", (typed, read) => {
    expect(readTyped(parameter("bars", { unit: "bars" }), typed)).toEqual(read);
  });

  it("reads the other types", () => {
    expect(readTyped(parameter("t", { type: "number", min: null, max: null }), "0,5")).toEqual({ value: 0.5 });
    expect(readTyped(parameter("s", { type: "switch" }), "true")).toEqual({ value: true });
    expect(readTyped(parameter("w", { type: "text", maxLength: 3 }), "long")).toEqual({ fault: "At most 3 characters." });
    const choice = parameter("c", { type: "choice", choices: [{ value: "C", label: "C", help: null }] });
    expect([readTyped(choice, "C"), readTyped(choice, "X")]).toEqual([{ value: "C" }, { fault: "Choose one of these." }]);
  });

  it("says bounds in words", () => {
    expect(rangeWords(parameter("p", { min: -12, max: null, unit: "semitones" }))).toBe("\u221212 or more semitones");
  });
});
