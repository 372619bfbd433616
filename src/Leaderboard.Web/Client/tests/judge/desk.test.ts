// @vitest-environment jsdom
import { expect, it } from "vitest";
import { Desk } from "../../src/elements/judge/desk";

it("cuts no sign in two where it shows the first words of a comment", () => {
  const desk = new Desk({ criteria: [], scoreTitles: [] } as never, {} as never);
  const told = (comment: string): string => {
    desk.tell({ sheet: { values: {}, comment }, words: "", state: "draft", canUndo: false, refused: undefined });
    return desk.element.querySelector("summary")!.textContent!;
  };
  expect(told("x".repeat(30) + "🎵".repeat(9))).toBe(`Comment: ${"x".repeat(30)}🎵…`);
  expect(told("🎵".repeat(32))).toBe(`Comment: ${"🎵".repeat(32)}`);
});
