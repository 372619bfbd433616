import { describe, expect, it } from "vitest";
import { find } from "../../../src/studio/shell/state/tree";
import { edit, storeWith, version } from "./make";

const ids = (store: ReturnType<typeof storeWith>): string[] => store.state.versions.map(({ id }) => id);

describe("an editing session", () => {
  it("is one version, however many edits there are", () => {
    const store = storeWith(version("a"));
    edit(store, "b", 1);
    edit(store, "c", 2);
    edit(store, "d", 3);
    expect(ids(store)).toEqual(["a", "b"]);
    expect(find(store.state.versions, "b")).toMatchObject({ parent: "a", kind: "edited", revision: 3, midi: new Uint8Array([3]) });
    expect(store.state.current).toBe("b");
  });

  it("ends when something is added, and when one goes back: the next edit opens a branch", () => {
    const store = storeWith(version("a"));
    edit(store, "b", 1);
    store.dispatch({ type: "added", version: version("g", { parent: "b", kind: "generated" }) });
    edit(store, "c", 2);
    store.dispatch({ type: "went", to: "a" });
    edit(store, "d", 3);
    expect(store.state.versions.map(({ id, parent }) => [id, parent])).toEqual([["a", null], ["b", "a"], ["g", "b"], ["c", "g"], ["d", "a"]]);
    expect(find(store.state.versions, "b")?.midi).toEqual(new Uint8Array([1]));
  });

  it("goes on after a reload in the version that was told", () => {
    const store = storeWith(version("a"), version("b", { parent: "a", kind: "edited" }));
    store.dispatch({ type: "opened", project: store.state.project, versions: store.state.versions, session: "b" });
    edit(store, "c", 5);
    expect(ids(store)).toEqual(["a", "b"]);
    expect(find(store.state.versions, "b")?.revision).toBe(2);
  });

  it("forgets a refusal with the next edit", () => {
    const store = storeWith(version("a"));
    edit(store, "b", 1);
    store.dispatch({ type: "refused", id: "b", revision: 1, messages: ["No."] });
    expect(find(store.state.versions, "b")?.refused).toEqual(["No."]);
    edit(store, "b", 2);
    expect(find(store.state.versions, "b")?.refused).toBeUndefined();
  });
});

describe("the piece itself", () => {
  it("is not taken for saved by the answer to another one", () => {
    const store = storeWith(version("a"));
    store.dispatch({ type: "project-saved", id: "another", title: "Another" });
    expect(store.state.project.created).toBe(false);
    store.dispatch({ type: "project-saved", id: "p", title: "Morning Walk" });
    expect(store.state.project).toMatchObject({ created: true, savedTitle: "Morning Walk" });
  });
});

describe("what others know", () => {
  it("a later revision of the host comes without the music of the older one", () => {
    const store = storeWith(version("a", { saved: 1 }));
    store.dispatch({ type: "merged", versions: [version("a", { revision: 4, saved: 4, midi: undefined }), version("z")] });
    expect(find(store.state.versions, "a")).toMatchObject({ revision: 4, saved: 4, midi: undefined });
    expect(ids(store)).toEqual(["a", "z"]);
  });

  it("an older one changes nothing that is here", () => {
    const store = storeWith(version("a", { revision: 3, saved: 1 }));
    const before = store.state;
    store.dispatch({ type: "merged", versions: [version("a", { revision: 1, saved: 1, midi: undefined })] });
    expect(store.state).toBe(before);
  });

  it("what was confirmed while the host was asked is not taken for removed", () => {
    const store = storeWith(version("a", { saved: 1 }), version("b", { parent: "a", saved: 1 }));
    store.dispatch({ type: "looked", versions: [version("a", { saved: 1 })], removed: [], known: new Set(["a"]), at: 9 });
    expect(ids(store)).toEqual(["a", "b"]);
    store.dispatch({ type: "looked", versions: [version("a", { saved: 1 })], removed: [version("b", { parent: "a", saved: 1 })], known: new Set(["a", "b"]), at: 9 });
    expect([ids(store), store.state.current, store.state.removed.map(({ id }) => id)]).toEqual([["a"], "a", ["b"]]);
  });

  it("unsent work stays with all that it came from, and so does the session", () => {
    const store = storeWith(version("a", { saved: 1 }), version("b", { parent: "a", saved: 1 }));
    edit(store, "c", 1);
    store.dispatch({ type: "looked", versions: [version("z", { saved: 1 })], removed: [], known: new Set(["a", "b"]), at: 9 });
    expect([ids(store), store.state.current, store.state.session]).toEqual([["a", "b", "c", "z"], "c", "c"]);
  });

  it("a removed line comes back from its end", () => {
    const store = storeWith(version("a"), version("b", { parent: "a" }), version("c", { parent: "b" }));
    store.dispatch({ type: "removed", id: "c", at: 9 });
    store.dispatch({ type: "removed", id: "b", at: 9 });
    expect([ids(store), store.state.current, store.state.removed.map(({ id }) => id)]).toEqual([["a"], "a", ["b", "c"]]);
    store.dispatch({ type: "restored", id: "c", at: 9 });
    expect([ids(store), store.state.current, store.state.removed]).toEqual([["a", "b", "c"], "c", []]);
  });

  it("what the host keeps differently stays, and ours becomes a branch of it", () => {
    const store = storeWith(version("a", { saved: 1 }));
    edit(store, "b", 1);
    store.dispatch({ type: "confirmed", id: "b", revision: 1 });
    edit(store, "b", 2);
    store.dispatch({ type: "forked", id: "b", newId: "n", at: 9 });
    expect(find(store.state.versions, "b")).toMatchObject({ revision: 1, saved: 1 });
    expect(find(store.state.versions, "b")?.midi).toBeUndefined();
    expect(find(store.state.versions, "n")).toMatchObject({ parent: "b", revision: 1, saved: 0, midi: new Uint8Array([2]) });
    expect([store.state.current, store.state.session]).toEqual(["n", "n"]);
  });

  it("one that the host never had goes on under a new id, with what came from it", () => {
    const store = storeWith(version("a", { saved: 1 }), version("b", { parent: "a" }), version("c", { parent: "b" }));
    store.dispatch({ type: "forked", id: "b", newId: "n", at: 9 });
    expect(store.state.versions.map(({ id, parent }) => [id, parent])).toEqual([["a", null], ["c", "n"], ["n", "a"]]);
  });
});
