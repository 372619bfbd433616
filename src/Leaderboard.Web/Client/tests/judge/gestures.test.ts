// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { deskKey } from "../../src/elements/judge/gestures";

beforeEach(() => (document.body.innerHTML = `<button>x</button><textarea></textarea><input type="radio"><p tabindex="0"></p>`));

function press(selector: string, key: string, more: KeyboardEventInit = {}): ReturnType<typeof deskKey> {
  let meant: ReturnType<typeof deskKey>;
  const target = document.querySelector(selector)!;
  target.addEventListener("keydown", (event) => (meant = deskKey(event as KeyboardEvent)), { once: true });
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...more }));
  return meant;
}

describe("deskKey", () => {
  it.each([["p", "3", { score: 3 }], ["p", "ArrowRight", { track: 1 }], ["p", "ArrowUp", { criterion: -1 }], ["p", " ", "play"]] as const)(
    "on %s, %s means %j", (where, key, meant) => expect(press(where, key)).toEqual(meant));
  it("leaves typing alone", () => {
    for (const key of ["3", " ", "ArrowLeft"]) expect(press("textarea", key)).toBeUndefined();
  });
  it("leaves arrows to a radio button and space to a button", () => {
    expect(press("input", "ArrowRight")).toBeUndefined();
    expect(press("button", " ")).toBeUndefined();
    expect(press("input", "5")).toEqual({ score: 5 });
  });
  it("leaves the browser's own shortcuts alone", () => expect(press("p", "1", { ctrlKey: true })).toBeUndefined());
  it("knows no sixth score", () => expect(press("p", "6")).toBeUndefined());
});
