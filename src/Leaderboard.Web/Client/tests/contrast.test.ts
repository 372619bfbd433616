import { describe, expect, it } from "vitest";
import css from "../src/styles/tokens.css?raw";

// The tokens are read from the style sheet itself, so that a changed colour is held to the same bar.
const shared = css.slice(css.indexOf(":root,\n.stage"), css.indexOf("\n.stage {"));
const onStage = css.slice(css.indexOf("\n.stage {"), css.indexOf("/* A sheet that lies"));

type Side = "light" | "dark" | "stage";

function colour(name: string, side: Side): string {
  const find = (text: string): string | undefined => new RegExp(`--${name}: ([^;]+);`).exec(text)?.[1];
  const value = (side === "stage" ? find(onStage) : undefined) ?? find(shared);
  if (value === undefined) throw new Error(`There is no token --${name}.`);
  const pair = /light-dark\((#\w+), (#\w+)\)/.exec(value);
  return pair ? (side === "light" ? pair[1]! : pair[2]!) : value;
}

function luminance(hex: string): number {
  const channel = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ["paper", "leaf", "well"];
const words = ["ink", "ink-soft", "link", "danger", "ok", "warn", "score-1", "score-2", "score-3", "score-4", "score-5"];
const pairs: [string, string][] = [
  ...words.flatMap((word) => grounds.map((ground): [string, string] => [word, ground])),
  ["link", "link-wash"], ["danger", "danger-wash"], ["ok", "ok-wash"], ["warn", "warn-wash"],
  ["ink", "link-wash"], ["ink", "danger-wash"], ["ink", "ok-wash"], ["ink", "warn-wash"],
  ["on-spotlight", "spotlight"], ["on-action", "action"], ["on-action", "action-hover"], ["ink-inverse", "ink"],
  ...[1, 2, 3, 4, 5].map((score): [string, string] => ["on-score", `score-${score}`]),
];

describe.each(["light", "dark", "stage"] as const)("the %s tokens", (side) => {
  it.each(pairs)("%s can be read on %s", (front, ground) =>
    expect(contrast(colour(front, side), colour(ground, side))).toBeGreaterThanOrEqual(4.5));
  it.each(grounds)("a control's edge is seen on %s", (ground) =>
    expect(contrast(colour("line-strong", side), colour(ground, side))).toBeGreaterThanOrEqual(3));
});

describe("the wall", () => {
  it.each(["ink", "ink-soft", "spotlight"])("%s is read from far", (word) =>
    expect(contrast(colour(word, "stage"), colour("leaf", "stage"))).toBeGreaterThanOrEqual(7));
});
