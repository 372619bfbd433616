import { describe, expect, it } from "vitest";
import { attempted, blank, changed, confirmed, dismissed, merged, refused, stateOf, type ScoreRecord } from "../../src/lib/offline/score-record";

const criteria = ["originality", "balance"];
const sheet = (originality: number, balance: number, comment = "") => ({ values: { originality, balance }, comment });
const give = (record: ScoreRecord, values: Record<string, number>, key: string): ScoreRecord =>
  changed(record, { values, comment: record.comment }, criteria, key, 1);

describe("a sheet", () => {
  it("is a draft until every criterion has a score, and makes no parcel before", () => {
    const draft = give(blank("q/a"), { originality: 4 }, "k1");
    expect(stateOf(draft, criteria)).toBe("draft");
    expect(draft.parcels).toEqual([]);
    expect(give(draft, { originality: 4, balance: 2 }, "k2").parcels).toEqual([{ key: "k2", ...sheet(4, 2) }]);
  });

  it("leaves out criteria that the event no longer has", () =>
    expect(give(blank("q/a"), { originality: 4, balance: 2, gone: 5 }, "k").parcels[0]?.values).toEqual({ originality: 4, balance: 2 }));

  it("takes the place of one that was never sent", () => {
    const twice = give(give(blank("q/a"), { originality: 4, balance: 2 }, "k1"), { originality: 5, balance: 2 }, "k2");
    expect(twice.parcels.map((p) => p.key)).toEqual(["k2"]);
  });

  it("waits behind one that was sent without an answer", () => {
    const sent = attempted(give(blank("q/a"), { originality: 4, balance: 2 }, "k1"));
    const next = give(give(sent, { originality: 5, balance: 2 }, "k2"), { originality: 5, balance: 5 }, "k3");
    expect(next.parcels.map((p) => p.key)).toEqual(["k1", "k3"]);
    const settled = confirmed(next, "k1", 1);
    expect([settled.attempted, stateOf(settled, criteria)]).toEqual([false, "waiting"]);
    expect(stateOf(confirmed(attempted(settled), "k3", 2), criteria)).toBe("saved");
  });

  it("that goes back to what the host has needs no sending", () => {
    const saved = confirmed(attempted(give(blank("q/a"), { originality: 4, balance: 2 }, "k1")), "k1", 1);
    const away = give(saved, { originality: 5, balance: 2 }, "k2");
    const back = give(away, { originality: 4, balance: 2 }, "k3");
    expect([back.parcels, stateOf(back, criteria)]).toEqual([[], "saved"]);
  });

  it("stays a draft when a saved one was undone to something incomplete", () => {
    const saved = confirmed(attempted(give(blank("q/a"), { originality: 4, balance: 2 }, "k1")), "k1", 1);
    expect(stateOf(give(saved, { originality: 4 }, "k2"), criteria)).toBe("draft");
  });
});

describe("a refusal", () => {
  const sent = attempted(give(blank("q/a"), { originality: 4, balance: 2 }, "k1"));
  const no = refused(sent, "k1", 409, ["Qualifiers is over."]);

  it("keeps the values and says why", () => {
    expect(stateOf(no, criteria)).toBe("refused");
    expect([no.values, no.refused?.messages]).toEqual([{ originality: 4, balance: 2 }, ["Qualifiers is over."]]);
  });
  it("of an older sheet does not stop the newer", () => {
    const both = give(sent, { originality: 5, balance: 5 }, "k2");
    const next = refused(both, "k1", 422, ["no"]);
    expect([stateOf(next, criteria), next.parcels.map((p) => p.key)]).toEqual(["waiting", ["k2"]]);
  });
  it("goes away when the judge changes something, or lets it go", () => {
    expect(stateOf(give(no, { originality: 3, balance: 3 }, "k2"), criteria)).toBe("waiting");
    expect(stateOf(dismissed(no), criteria)).toBe("open");
  });
  it("that is no more, since another tab has seen to it, takes nothing away when it is let go", () => {
    const anew = give(no, { originality: 3, balance: 3 }, "k2");
    expect(dismissed(anew)).toBe(anew);
  });
  it("for a key that is not there any more changes nothing", () => expect(refused(no, "k9", 409, ["x"])).toBe(no));
});

describe("the host's list", () => {
  it("fills in what was scored elsewhere", () =>
    expect(stateOf(merged(undefined, "q/a", { ...sheet(3, 3), revision: 1 }, criteria), criteria)).toBe("saved"));
  it("never overwrites what waits on this device", () => {
    const waiting = give(blank("q/a"), { originality: 5, balance: 5 }, "k1");
    const both = merged(waiting, "q/a", { ...sheet(3, 3), revision: 7 }, criteria);
    expect([both.values, stateOf(both, criteria), both.saved?.revision]).toEqual([{ originality: 5, balance: 5 }, "waiting", 7]);
  });
  it("that holds a later score from elsewhere stands, though an earlier one from here is confirmed only now", () => {
    const sent = attempted(give(blank("q/a"), { originality: 5, balance: 5 }, "k1"));
    const late = confirmed(merged(sent, "q/a", { ...sheet(3, 3), revision: 2 }, criteria), "k1", 1);
    expect([late.saved?.revision, late.values, stateOf(late, criteria)]).toEqual([2, { originality: 3, balance: 3 }, "saved"]);
  });
  it("that is older than what was confirmed here is left aside", () => {
    const saved = confirmed(attempted(give(blank("q/a"), { originality: 5, balance: 5 }, "k1")), "k1", 3);
    expect(merged(saved, "q/a", { ...sheet(1, 1), revision: 2 }, criteria)).toBe(saved);
  });
});
