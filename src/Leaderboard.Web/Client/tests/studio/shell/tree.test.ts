import { describe, expect, it } from "vitest";
import { parentsFirst, pathTo, placed, savedParent } from "../../../src/studio/shell/state/tree";
import { version } from "./make";

const tree = [
  version("a"), version("b", { parent: "a" }), version("c", { parent: "b" }), version("d", { parent: "a" }), version("e", { parent: "d" }),
  version("x", { parent: "gone" }),
];

describe("the tree of versions", () => {
  it("is drawn with the first child in its parent's branch and the others below", () => {
    expect(placed(tree).map(({ version: { id }, step, branch }) => [id, step, branch])).toEqual([
      ["a", 0, 0], ["b", 1, 0], ["c", 2, 0], ["d", 1, 1], ["e", 2, 1], ["x", 0, 2],
    ]);
  });

  it("no two stand in the same place", () => {
    const many = Array.from({ length: 60 }, (_, i) => version(`v${i}`, { parent: i === 0 ? null : `v${Math.floor((i * 7) % i)}` }));
    const places = placed(many).map(({ step, branch }) => `${step}/${branch}`);
    expect(places).toHaveLength(60);
    expect(new Set(places).size).toBe(60);
  });

  it("knows the way to a version, also when it runs in a circle", () => {
    expect(pathTo(tree, "e").map(({ id }) => id)).toEqual(["a", "d", "e"]);
    expect(pathTo([version("a", { parent: "b" }), version("b", { parent: "a" })], "a")).toHaveLength(2);
  });

  it("tells parents first", () => {
    const order = parentsFirst([...tree].reverse()).map(({ id }) => id);
    expect(order.indexOf("a")).toBeLessThan(order.indexOf("d"));
    expect(order.indexOf("d")).toBeLessThan(order.indexOf("e"));
  });

  it("names the next saved version upwards as the parent", () => {
    const part = [version("a", { saved: 1 }), version("b", { parent: "a", notes: 0 }), version("c", { parent: "b" })];
    expect(savedParent(part, part[2]!)).toBe("a");
    expect(savedParent(part, part[0]!)).toBeNull();
  });
});
