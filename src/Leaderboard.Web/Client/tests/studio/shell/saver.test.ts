import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "../../../src/studio/shell/host/reply";
import type { FileVersion, NewVersion } from "../../../src/studio/api/versions";
import { Saver, type SavingHost } from "../../../src/studio/shell/save/saver";
import { find } from "../../../src/studio/shell/state/tree";
import { unsent } from "../../../src/studio/shell/work/unsent";
import { edit, storeWith, version } from "./make";

const gone: Reply<never> = { kind: "unreachable" };
const no = (code: string, status = 409): Reply<never> => ({ kind: "refused", status, messages: [`No: ${code}.`], codes: [code] });

/** A host that keeps what it is sent, unless `answer` says something else. */
function hostThat(answer: (id: string, body: NewVersion) => Reply<never> | undefined = () => undefined) {
  const kept: { id: string; body: NewVersion }[] = [];
  const done = <T>(value: unknown): Reply<T> => ({ kind: "done", value: value as T });
  const host: SavingHost = {
    create: (id, title) => Promise.resolve(done({ id, title })),
    rename: (id, title) => Promise.resolve(done({ id, title })),
    save: (_, body) => {
      const { id } = body;
      const said = answer(id, body);
      if (!said) kept.push({ id, body });
      return Promise.resolve(said ?? done({ id, making: null }));
    },
  };
  return { host, kept };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("saving", () => {
  it("sends the piece, then versions, parents first, and says saved", async () => {
    const store = storeWith(version("b", { parent: "a", createdAt: 1 }), version("a", { createdAt: 2 }));
    const { host, kept } = hostThat();
    await new Saver(store, host).flush();
    expect(kept.map(({ id, body }) => [id, body.parent, (body as FileVersion).midi])).toEqual([["a", null, new Uint8Array([1])], ["b", "a", new Uint8Array([1])]]);
    expect(store.state.project.created).toBe(true);
    expect(store.state.save).toEqual({ kind: "saved" });
  });

  it("waits for a quiet moment, so that many edits are sent as one", async () => {
    const store = storeWith(version("a", { saved: 1 }));
    const { host, kept } = hostThat();
    new Saver(store, host);
    for (let i = 1; i <= 20; i++) {
      edit(store, "b", i);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store.state.save.kind).toBe("saving");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(kept.map(({ id, body }) => [id, (body as FileVersion).revision])).toEqual([["b", 20]]);
    expect(store.state.save.kind).toBe("saved");
  });

  it("says offline, tries again by itself, and sends once", async () => {
    let online = false;
    const store = storeWith(version("a"));
    const { host, kept } = hostThat(() => (online ? undefined : gone));
    const saver = new Saver(store, host, { random: () => 0 });
    await saver.flush();
    expect(store.state.save.kind).toBe("offline");
    edit(store, "b", 7);
    expect(store.state.save.kind).toBe("offline");
    online = true;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(kept.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(store.state.save.kind).toBe("saved");
  });

  it("signed out: everything stays, and is sent after the next sign-in", async () => {
    let signedIn = false;
    const store = storeWith(version("a"));
    const { host, kept } = hostThat(() => (signedIn ? undefined : { kind: "signed-out" }));
    const saver = new Saver(store, host);
    await saver.flush();
    expect(store.state.save.kind).toBe("signed-out");
    signedIn = true;
    await saver.flush();
    expect(kept).toHaveLength(1);
  });

  it.each(["version_newer", "version_differs", "version_fixed"])("a conflict (%s) becomes a branch", async (code) => {
    const store = storeWith(version("a", { saved: 1 }));
    edit(store, "b", 1);
    const { host, kept } = hostThat((id, body) => (id === "b" && ((body as FileVersion).revision ?? 1) > 1 ? no(code) : undefined));
    const saver = new Saver(store, host, { newId: () => "branch" });
    await saver.flush();
    edit(store, "b", 2);
    await saver.flush();
    expect(kept.map(({ id, body }) => [id, body.parent, (body as FileVersion).midi])).toEqual([["b", "a", new Uint8Array([1])], ["branch", "b", new Uint8Array([2])]]);
    expect(store.state.save.kind).toBe("saved");
    expect(store.state.current).toBe("branch");
  });

  it("what the host refuses is told, kept, and does not stop the others", async () => {
    const store = storeWith(version("a"), version("b"));
    const { host, kept } = hostThat((id) => (id === "a" ? no("file_too_large", 413) : undefined));
    await new Saver(store, host).flush();
    expect(kept.map(({ id }) => id)).toEqual(["b"]);
    expect(store.state.save).toEqual({ kind: "refused", messages: ["No: file_too_large."] });
    expect(find(store.state.versions, "a")?.midi).toBeDefined();
  });

  it("before the event opens everything waits, says so, and is sent by itself once it is open", async () => {
    let open = false;
    const store = storeWith(version("a"));
    const { host, kept } = hostThat(() => (open ? undefined : no("phase")));
    const saver = new Saver(store, host);
    await saver.flush();
    edit(store, "b", 7);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.state.save).toEqual({ kind: "closed", messages: ["No: phase."] });
    expect(unsent(store.state)).toBe("No: phase.");
    open = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(kept.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(store.state.save).toEqual({ kind: "saved" });
    saver.stop();
  });

  it("music without notes waits for some", async () => {
    const store = storeWith(version("a", { notes: 0 }));
    const { host, kept } = hostThat();
    await new Saver(store, host).flush();
    expect(kept).toEqual([]);
    expect(store.state.save.kind).toBe("saved");
  });

  it("a job's result is named, not sent", async () => {
    const store = storeWith(version("g", { kind: "generated", from: { job: "j", index: 2 } }));
    const { host, kept } = hostThat();
    await new Saver(store, host).flush();
    expect(kept[0]!.body).toMatchObject({ jobId: "j", index: 2 });
    expect(kept[0]!.body).not.toHaveProperty("midi");
  });
});

describe("what comes in an odd moment", () => {
  it("is sent although the last flush was just ending", async () => {
    for (let moment = 0; moment < 40; moment++) {
      const store = storeWith(version("a"));
      const { host, kept } = hostThat();
      const saver = new Saver(store, host);
      void saver.flush();
      for (let i = 0; i < moment; i++) await Promise.resolve();
      edit(store, "b", 1);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(kept.map(({ id }) => id), `after ${moment} steps`).toEqual(["a", "b"]);
      saver.stop();
    }
  });

  it("what was refused before the page was loaded is tried once more, and is never called saved", async () => {
    let open = false;
    const store = storeWith(version("a", { refused: ["The event is closed."] }));
    const { host } = hostThat(() => (open ? undefined : no("versions_full")));
    await new Saver(store, host).flush();
    expect(store.state.save.kind).toBe("refused");
    const again = storeWith(...store.state.versions);
    open = true;
    await new Saver(again, host).flush();
    expect(again.state.save.kind).toBe("saved");
    expect(find(again.state.versions, "a")?.saved).toBe(1);
  });
});
