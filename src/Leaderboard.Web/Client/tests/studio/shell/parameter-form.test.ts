// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { addNotes } from "../../../src/studio/document/edits";
import { newDocument, newTrack } from "../../../src/studio/document/new-document";
import { ParameterForm } from "../../../src/studio/shell/generate/parameter-form";
import { factsOf, type PieceFacts } from "../../../src/studio/shell/generate/piece-facts";
import { placesOf, withinPiece } from "../../../src/studio/shell/generate/places";
import { byTopic } from "../../../src/studio/shell/generate/topics";
import { parameter, plugin } from "./plugins";

const tracks = [newTrack("t1", 0, { name: "Lead" }), newTrack("t2", 1, { name: "Empty" }), newTrack("t3", 2, { name: "Bass" })];
const piece = ["t1", "t3"].reduce((document, id) => addNotes(document, id, [{ start: 0, length: 480, pitch: 60, velocity: 90 }]).document, newDocument({ tracks }));
const places = [
  parameter("fromBar", { label: "First bar", unit: "bar", max: 512, default: 1 }), parameter("toBar", { label: "Last bar", unit: "bar", max: 512, default: 2 }),
  parameter("part", { label: "Part", unit: "part", max: 16, default: 1 }), parameter("bars", { unit: "bars" }),
];
const form = (facts: PieceFacts, typed = new Map<string, string>(), parameters = places): ParameterForm => new ParameterForm(plugin("a", { parameters }), "compose", typed, facts);

describe("what the piece says to a form", () => {
  it("is its bars, the tracks that have notes, and the bars that are marked", () => {
    expect(factsOf(piece, "t3", { from: 2 * 1_920 + 10, to: 4 * 1_920 })).toEqual({ bars: 8, parts: ["Lead", "Bass"], part: 2, marked: { first: 3, last: 4 } });
    expect(factsOf(piece, "t2")).toMatchObject({ part: undefined, marked: undefined });
    expect(factsOf(piece, "t1", { from: 50_000, to: 60_000 }).marked).toEqual({ first: 8, last: 8 });
  });
  it("fills in the first bar, the last bar and the part, and no amount", () => {
    expect(placesOf(places, factsOf(piece, "t3", { from: 0, to: 1 }))).toEqual(new Map([["fromBar", "1"], ["toBar", "1"], ["part", "2"]]));
    expect(placesOf(places, factsOf(piece, "t2"))).toEqual(new Map());
    expect(placesOf(places.slice(1), factsOf(piece, "t2", { from: 0, to: 1 }))).toEqual(new Map());
  });
  it("bounds places, within what the plugin allows", () => {
    const facts = factsOf(piece, "t1");
    expect(places.map((one) => withinPiece(one, facts).max)).toEqual([8, 8, 2, 64]);
    expect(withinPiece(parameter("fromBar", { unit: "bar", max: 4, default: 4 }), facts)).toMatchObject({ max: 4, default: 4 });
    expect(withinPiece(parameter("fromBar", { unit: "bar", max: 512, default: 40 }), facts).default).toBe(8);
  });
});

describe("the form", () => {
  it("shows tracks by their names and bars up to the last one", () => {
    const { element } = form(factsOf(piece, "t1"));
    expect([...element.querySelectorAll("[data-testid=parameter-part] option")].map(({ textContent }) => textContent)).toEqual(["1: Lead", "2: Bass"]);
    expect(element.querySelector<HTMLInputElement>("[data-testid=parameter-toBar] input")!.max).toBe("8");
    expect(element.querySelector("[data-testid=parameter-toBar] .field-help")!.textContent).toMatch(/Bar 1 to 8\.$/);
  });
  it("takes what is written into it as if it were typed, and reads it", () => {
    const typed = new Map<string, string>();
    const one = form(factsOf(piece, "t1"), typed);
    one.write("fromBar", "3");
    one.write("toBar", "5");
    expect(one.read()).toEqual({ fromBar: 3, toBar: 5, part: 1, bars: 8 });
  });
  it("tells a last bar before the first, and one that the piece does not have", () => {
    const fault = (from: string, to: string): string => {
      const one = form(factsOf(piece, "t1"), new Map([["fromBar", from], ["toBar", to]]));
      expect(one.read()).toBeUndefined();
      return [...one.element.querySelectorAll(".field-error:not([hidden])")].map(({ textContent }) => textContent).join();
    };
    expect([fault("5", "4"), fault("1", "9")]).toEqual(["This is before the first bar.", "It goes from bar 1 to 8."]);
  });
  it("has no slider where it could not be held still", () => {
    const { element } = form(factsOf(piece, "t1"), new Map(), [parameter("few", { max: 64 }), parameter("many", { max: 9_999 }), parameter("any", { max: null })]);
    expect([...element.querySelectorAll("input")].map((input) => input.closest("es-slider") !== null)).toEqual([true, false, false]);
  });
});

describe("folded settings", () => {
  const named = (...names: string[]) => names.map((name) => parameter(name));
  it("stand by what they are about, what has nothing to stand with at the end", () => {
    const topics = byTopic(named("temperature", "scale", "topK", "chordDensity", "leaps", "velocityLow", "notesAtOnce", "sparkle"));
    expect(topics.map(({ name, parameters }) => [name, ...parameters.map((one) => one.name)])).toEqual([
      ["Chance", "temperature", "topK"], ["Melody", "scale", "leaps"], ["Chords", "chordDensity", "notesAtOnce"], ["More settings", "velocityLow", "sparkle"],
    ]);
  });
  it("are one fold when they are few, and none when there are none", () =>
    expect([byTopic(named("temperature", "topK", "scale")), byTopic([])].map((topics) => topics.map(({ name }) => name))).toEqual([["More settings"], []]));
  it("are all there, each once", () => {
    const all = named(...Array.from({ length: 40 }, (_, i) => ["key", "tries", "octave", "grid", "chord", "thing"][i % 6]! + i));
    expect(byTopic(all).flatMap(({ parameters }) => parameters.map(({ name }) => name)).sort()).toEqual(all.map(({ name }) => name).sort());
  });
});
