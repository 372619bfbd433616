import { describe, expect, it } from "vitest";
import type { JobView } from "../../../src/jobs/job-view";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";
import type { Job } from "../../../src/studio/api/compositions";
import { Composer, type Asked, type ComposingHost } from "../../../src/studio/shell/generate/composer";

const job = (given: Partial<Job> = {}): Job => ({
  id: "j", plugin: "m", madeBy: null, task: "compose", parameters: {}, seed: 1, count: 2, state: "queued", before: 0, waiting: null, progress: null, message: null,
  results: [], errors: [], ...given,
});
const result = (number: number): Job["results"][number] => ({ number, title: `Tune ${number}`, notes: null, bars: 8, seconds: 9, noteCount: 40, sha256: "", midi: "", audio: "" });
const asked: Asked = { order: { plugin: "m", task: "compose", parameters: {}, count: 2, inputs: [] }, parent: "v" };

function desk(first: Job = job()) {
  let tell: (view: JobView) => void = () => undefined;
  const cancelled: string[] = [];
  const host: ComposingHost = {
    compose: () => Promise.resolve({ kind: "done", value: first }),
    job: () => Promise.resolve({ kind: "done", value: first }),
    cancel: (id) => { cancelled.push(id); return Promise.resolve({ kind: "done", value: first }); },
    resultMidi: (_, index) => Promise.resolve({ kind: "done", value: tune(index) }),
  };
  const composer = new Composer(host, () => "The composer", (_, onView) => { tell = onView; return { stop: () => undefined }; });
  return { composer, host, cancelled, tell: (view: Job) => tell(view) };
}

// Music with the number as its tempo.
const tune = (number: number): Uint8Array<ArrayBuffer> => toMidi(newDocument({ tempo: 100 + number })) as Uint8Array<ArrayBuffer>;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("an order", () => {
  it("goes from asking over its place and progress to the variations, fetched", async () => {
    const { composer, tell } = desk();
    const begun: string[] = [];
    await composer.ask(() => Promise.resolve(asked), (id) => begun.push(id));
    expect(begun).toEqual(["j"]);
    expect(composer.state).toMatchObject({ kind: "working", says: "You are next." });
    tell(job({ state: "running", before: null, progress: 0.5, message: "bar 4 of 8" }));
    expect(composer.state).toMatchObject({ kind: "working", says: "bar 4 of 8", far: "50%" });
    tell(job({ state: "finished", results: [result(1), result(2)] }));
    await settled();
    expect(composer.state).toMatchObject({ kind: "done", parent: "v", variations: [{ number: 1, midi: tune(1) }, { number: 2, title: "Tune 2" }] });
  });

  it("whose music cannot be opened says so", async () => {
    const { composer, host, tell } = desk();
    host.resultMidi = () => Promise.resolve({ kind: "done", value: new Uint8Array([1, 2, 3]) });
    await composer.ask(() => Promise.resolve(asked), () => undefined);
    tell(job({ state: "finished", results: [result(1)] }));
    await settled();
    expect(composer.state).toMatchObject({ kind: "failed", what: "The music is made, but cannot be opened here." });
  });

  it("that cannot be prepared says why and asks nothing", async () => {
    const { composer } = desk();
    await composer.ask(() => Promise.resolve("It is not saved."), () => { throw new Error("It was asked."); });
    expect(composer.state).toEqual({ kind: "failed", what: "That was not begun.", why: ["It is not saved."] });
  });

  it("that fails says what the plugin said", async () => {
    const { composer, tell } = desk();
    await composer.ask(() => Promise.resolve(asked), () => undefined);
    tell(job({ state: "failed", errors: [{ code: "plugin", message: "It ran out of memory." }] }));
    await settled();
    expect(composer.state).toEqual({ kind: "failed", what: "The composer did not make anything this time.", why: ["It ran out of memory."] });
  });

  it("that is cancelled leaves nothing, whatever comes later", async () => {
    const { composer, tell, cancelled } = desk();
    await composer.ask(() => Promise.resolve(asked), () => undefined);
    await composer.cancel();
    tell(job({ state: "finished", results: [result(1)] }));
    await settled();
    expect(cancelled).toEqual(["j"]);
    expect(composer.state).toEqual({ kind: "idle" });
  });

  it("that is cancelled, or left, while it is still asked for is cancelled as soon as its job is known", async () => {
    for (const end of ["cancel", "leave"] as const) {
      const { composer, host, cancelled } = desk();
      let answer: () => void = () => undefined;
      host.compose = () => new Promise((resolve) => { answer = () => resolve({ kind: "done", value: job() }); });
      const over = composer.ask(() => Promise.resolve(asked), () => { throw new Error("It was begun."); });
      await settled();
      await composer[end]();
      expect(cancelled).toEqual([]);
      answer();
      await over;
      expect(cancelled).toEqual(["j"]);
      expect(composer.state).toEqual({ kind: "idle" });
    }
  });

  it("that is cancelled while it is looked for after a reload is cancelled on the host", async () => {
    const { composer, cancelled } = desk();
    const over = composer.resume("j", null);
    await composer.cancel();
    await over;
    expect(cancelled).toEqual(["j"]);
    expect(composer.state).toEqual({ kind: "idle" });
  });

  it("is taken up again after a reload", async () => {
    const { composer } = desk(job({ state: "finished", results: [result(1)] }));
    expect(await composer.resume("j", null)).toBe(true);
    await settled();
    expect(composer.state).toMatchObject({ kind: "done", variations: [{ number: 1 }] });
    composer.kept(1, "version");
    expect(composer.state).toMatchObject({ variations: [{ kept: "version" }] });
  });

  it("that nobody knows any more is told so", async () => {
    const { composer, host } = desk();
    host.job = () => Promise.resolve({ kind: "refused", status: 404, messages: ["Gone."], codes: [] });
    expect(await composer.resume("j", null)).toBe(false);
    expect(composer.busy).toBe(false);
  });

  it("whose end is told twice is fetched once", async () => {
    const { composer, host, tell } = desk();
    let fetched = 0;
    const fetch = host.resultMidi;
    host.resultMidi = (...which) => (++fetched > 1 ? Promise.resolve({ kind: "unreachable" }) : fetch(...which));
    await composer.ask(() => Promise.resolve(asked), () => undefined);
    const end = job({ state: "finished", results: [result(1)] });
    tell(end);
    await settled();
    tell(end);
    await settled();
    expect(composer.state).toMatchObject({ kind: "done", variations: [{ number: 1 }] });
  });

  it("is taken up again also where the host cannot be reached just then", async () => {
    const { composer, host, tell } = desk();
    host.job = () => Promise.resolve({ kind: "unreachable" });
    expect(await composer.resume("j", null)).toBe(true);
    expect(composer.busy).toBe(true);
    tell(job({ state: "finished", results: [result(1)] }));
    await settled();
    expect(composer.state).toMatchObject({ kind: "done", variations: [{ number: 1 }] });
  });

  it("whose answer was lost is the same order when it is asked for again, and another one is another", async () => {
    const { composer, host } = desk();
    const keys: string[] = [];
    host.compose = (_, key) => { keys.push(key); return Promise.resolve({ kind: "unreachable" }); };
    const other: Asked = { ...asked, order: { ...asked.order, count: 4 } };
    for (const which of [asked, asked, other]) await composer.ask(() => Promise.resolve(which), () => undefined);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
