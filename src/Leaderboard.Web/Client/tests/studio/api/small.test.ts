// @vitest-environment jsdom
import { expect, it } from "vitest";
import { toBase64 } from "../../../src/studio/api/base64";
import { newId } from "../../../src/studio/api/keys";
import { readInfo } from "../../../src/studio/api/studio-info";

it("writes any bytes as base64, large files too", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 7919) & 255);
  const back = Uint8Array.from(atob(toBase64(bytes)), (c) => c.charCodeAt(0));
  expect(back).toEqual(bytes);
  expect(toBase64(new Uint8Array())).toBe("");
});

it("makes ids that no two have and that the host takes for random ones", () => {
  const ids = Array.from({ length: 500 }, newId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it("reads what the page says, and says when it says nothing", () => {
  const element = document.createElement("div");
  expect(() => readInfo(element)).toThrow("holds no data");
  const island = document.createElement("script");
  island.type = "application/json";
  island.dataset["studio"] = "";
  island.textContent = '{"event":"spring-2027","title":"\\u003C/script\\u003E"}';
  element.append(island);
  expect(readInfo(element)).toEqual({ event: "spring-2027", title: "</script>" });
});
