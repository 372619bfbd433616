// @vitest-environment jsdom
import { beforeAll, expect, it, vi } from "vitest";
import EsPianoRoll from "../src/elements/es-piano-roll";
import { meta, smf } from "./smf";

let look: () => void;
beforeAll(() => {
  class Seen {
    constructor(seen: (entries: unknown[]) => void) { look = () => seen([{ isIntersecting: true }]); }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  vi.stubGlobal("ResizeObserver", class { observe(): void {} disconnect(): void {} });
  vi.stubGlobal("IntersectionObserver", Seen);
  window.matchMedia = () => new EventTarget() as MediaQueryList;
  customElements.define("es-piano-roll", EsPianoRoll);
});

it("does not say of the file shown now what was true of the one before", async () => {
  const answers = new Map<string, (answer: Response) => void>();
  vi.stubGlobal("fetch", (url: string) => new Promise((resolve) => answers.set(url, resolve)));
  document.body.innerHTML = `<es-piano-roll src="/one.mid"></es-piano-roll>`;
  const roll = document.querySelector("es-piano-roll") as EsPianoRoll;
  look();
  roll.setAttribute("src", "/two.mid");
  look();
  answers.get("/two.mid")!(new Response(smf(96, [[0, 0x90, 60, 90], [96, 0x80, 60, 0], [0, ...meta(0x2f, [])]]) as BodyInit));
  await vi.waitFor(() => expect(roll.music?.notes).toHaveLength(1));
  answers.get("/one.mid")!(new Response("", { status: 503 }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(roll.querySelector<HTMLElement>(".roll-fault")!.hidden).toBe(true);
});
