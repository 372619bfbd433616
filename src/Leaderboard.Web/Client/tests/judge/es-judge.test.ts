// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import EsJudge from "../../src/elements/judge/es-judge";
import { takeDevice } from "../../src/lib/offline/device-judge";

const list = (judge: string) => ({
  judge, round: "q", roundName: "Qualifiers", done: 0, total: 1, criteria: [{ id: "c", name: "C", help: "" }, { id: "d", name: "D", help: "" }],
  scoreTitles: ["1", "2", "3", "4", "5"],
  entries: [{ id: "e1", number: 1, label: "Track", bars: 8, seconds: 9, midi: "/m", audio: "/a", score: null }],
});
let asked: string[];
let served: string;

beforeAll(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  window.scrollTo = () => undefined;
  customElements.define("es-judge", EsJudge);
});
beforeEach(async () => {
  [asked, served] = [[], "judge1"];
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? "GET"} ${url}`);
    return Promise.resolve(url.endsWith("/submissions") ? new Response(JSON.stringify(list(served))) : new Response('{"revision":1}'));
  });
  document.body.innerHTML = `<es-judge data-slug="spring"><script type="application/json" data-list>${JSON.stringify(list("judge1"))}</script></es-judge>`;
  await vi.waitFor(() => expect(document.querySelector(".judge-desk")).not.toBeNull());
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const score = (criterion: string): void => document.querySelector<HTMLElement>(`fieldset[data-criterion=${criterion}] input[value="4"]`)!.click();
const puts = (): string[] => asked.filter((call) => call.startsWith("PUT"));
const next = (): void => document.querySelector<HTMLElement>("[data-testid=judge-next]")!.click();

it("sends what is complete as soon as the judge goes on", async () => {
  score("c");
  score("d");
  next();
  await vi.waitFor(() => expect(puts()).toEqual(["PUT /api/v1/events/spring/rounds/q/scores/e1"]));
});

it("sends nothing under the sign-in of another judge of the same phone", async () => {
  score("c");
  score("d");
  takeDevice("judge2");
  next();
  await vi.waitFor(() => expect(document.querySelector("[data-testid=judge-badge]")!.textContent).toContain("Sign in: 1 score waiting"));
  expect(puts()).toEqual([]);
});

it("warns before a page is left that alone holds what was begun", async () => {
  const leave = (): boolean => dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(true);
  score("c");
  await vi.waitFor(() => expect(leave()).toBe(false));
});

it("keeps what is just being typed before it is drawn anew for another judge", async () => {
  const seen: string[] = [];
  vi.stubGlobal("location", { reload: () => seen.push(document.querySelector(".judge-comment summary")!.textContent!) });
  document.querySelector("details.judge-comment")!.setAttribute("open", "");
  document.querySelector("textarea")!.focus();
  document.querySelector("textarea")!.value = "bright";
  served = "judge2";
  dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(seen).toEqual(["Comment: bright"]));
  expect(puts()).toEqual([]);
});
