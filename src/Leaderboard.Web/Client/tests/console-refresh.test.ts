// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { isInUse, replaceLive } from "../src/elements/console/refresh";

const page = (html: string): Document => new DOMParser().parseFromString(`<main>${html}</main>`, "text/html");

beforeEach(() => document.body.replaceChildren());

const show = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};

describe("bringing the console up to date", () => {
  test("puts in what is new and leaves alone what says the same", () => {
    const shown = show(`<p id="a" data-live>1 entry</p><p id="b" data-live>same</p><p id="c">not live</p>`);
    const b = shown.querySelector("#b");

    const changed = replaceLive(shown, page(`<p id="a" data-live>2 entries</p><p id="b" data-live>same</p><p id="c">new</p>`));

    expect(changed).toBe(1);
    expect(shown.querySelector("#a")?.textContent).toBe("2 entries");
    expect(shown.querySelector("#b")).toBe(b);
    expect(shown.querySelector("#c")?.textContent).toBe("not live");
  });

  test("a new token or a running countdown is no news", () => {
    const shown = show(`<div id="a" data-live>in <es-countdown>4 min</es-countdown><input type="hidden" value="old"></div>`);
    expect(replaceLive(shown, page(`<div id="a" data-live>in <es-countdown>3 min</es-countdown><input type="hidden" value="new"></div>`))).toBe(0);
  });

  test("a bar that grew, or another tone, is news", () => {
    const shown = show(`<div id="a" data-live><svg><rect width="10"></rect></svg></div><div id="b" data-live><i class="x">!</i></div>`);
    expect(replaceLive(shown, page(`<div id="a" data-live><svg><rect width="20"></rect></svg></div><div id="b" data-live><i class="y">!</i></div>`))).toBe(2);
  });

  test.each([
    ["typed words", `<div id="a" data-live><input name="q" value=""></div>`, (part: HTMLElement) => (part.querySelector("input")!.value = "half a wor")],
    ["a ticked box", `<div id="a" data-live><input type="checkbox"></div>`, (part: HTMLElement) => (part.querySelector("input")!.checked = true)],
    ["the focus", `<div id="a" data-live><button>Move</button></div>`, (part: HTMLElement) => part.querySelector("button")!.focus()],
    ["what is unfolded", `<div id="a" data-live><details><summary>More</summary></details></div>`, (part: HTMLElement) => part.querySelector("details")!.setAttribute("open", "")],
  ])("%s is not taken away", (_, html, touch) => {
    const shown = show(html);
    const part = shown.querySelector<HTMLElement>("#a")!;
    expect(isInUse(part)).toBe(false);
    touch(part);

    expect(replaceLive(shown, page(`<div id="a" data-live>news</div>`))).toBe(0);
    expect(shown.querySelector("#a")).toBe(part);
  });

  test("a part that is gone from the new page stays", () => {
    const shown = show(`<p id="a" data-live>here</p>`);
    expect(replaceLive(shown, page(""))).toBe(0);
    expect(shown.querySelector("#a")?.textContent).toBe("here");
  });
});
