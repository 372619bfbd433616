// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import EsFilterTable from "../src/elements/es-filter-table";

let table: EsFilterTable;
const names = (): string[] => [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")].filter((row) => !row.hidden).map((row) => row.cells[0]?.textContent ?? "");

beforeEach(() => {
  if (!customElements.get("es-filter-table")) customElements.define("es-filter-table", EsFilterTable);
  document.body.innerHTML = `<es-filter-table><input data-filter><p data-count></p><table>
    <thead><tr><th data-sort="text">User</th><th data-sort="number">Entries</th></tr></thead>
    <tbody><tr><td>team10</td><td data-value="2">two</td></tr><tr><td>team9</td><td data-value="10">ten</td></tr><tr><td>élise</td><td>–</td></tr></tbody>
  </table></es-filter-table>`;
  table = document.querySelector("es-filter-table") as EsFilterTable;
});

it("searches rows and tells how many are left", () => {
  const input = table.querySelector("input")!;
  input.value = "ELISE";
  input.dispatchEvent(new Event("input"));
  expect(names()).toEqual(["élise"]);
  expect(table.querySelector("[data-count]")!.textContent).toBe("1 of 3 rows");
});

it("sorts by a press on a header, both ways, and says so to those who listen", () => {
  const [user, entries] = table.querySelectorAll("th");
  entries!.querySelector("button")!.click();
  expect(names()).toEqual(["team10", "team9", "élise"]);
  expect([user!.getAttribute("aria-sort"), entries!.getAttribute("aria-sort")]).toEqual(["none", "ascending"]);
  entries!.querySelector("button")!.click();
  expect(names()).toEqual(["team9", "team10", "élise"]);
  user!.querySelector("button")!.click();
  expect(names()).toEqual(["élise", "team9", "team10"]);
});
