// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import EsEntryForm from "../../src/elements/entries/es-entry-form";

customElements.define("es-entry-form", EsEntryForm);
// Not in jsdom; enough for the ids of a form.
beforeAll(() => { vi.stubGlobal("CSS", { escape: (id: string) => id.replace(/[^\w-]/g, "\\$&") }); });

beforeEach(() => {
  document.body.innerHTML = `
    <es-entry-form data-slug="gala" data-user="team07" data-max-bytes="100" data-max-seconds="300" data-taken="Waltz Polka"><form>
      <div class="field"><input id="f" type="file" name="file"></div>
      <div data-preview hidden></div>
      <div class="field"><input id="t" name="title"><output data-name></output><p class="field-error">From the host.</p></div>
      <div class="field"><input id="b" name="fromBar" value="1"></div>
      <div data-result></div><button data-testid="entry-submit">Hand it in</button>
    </form></es-entry-form>`;
});

function type(text: string): void {
  const input = document.querySelector<HTMLInputElement>("#t")!;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
const told = (): string[] => [...document.querySelectorAll("#t-told .field-error")].map((e) => e.textContent ?? "");

describe("<es-entry-form>", () => {
  it("shows the full name as it is typed, and takes what the host said away", () => {
    type("Polonaise");
    expect(document.querySelector("[data-name]")?.textContent).toBe("#gala-team07-Polonaise");
    expect([told(), document.body.textContent?.includes("From the host.")]).toEqual([[], false]);
  });
  it("tells a fault with the title that would do, and uses it at a press", () => {
    type("Night music");
    expect(told()[0]).toContain("'NightMusic' would do.");
    document.querySelector<HTMLButtonElement>("[data-testid=entry-use-title]")!.click();
    expect([document.querySelector<HTMLInputElement>("#t")!.value, told()]).toEqual(["NightMusic", []]);
  });
  it("knows the titles that are taken, whatever their case", () => {
    type("waltz");
    expect(told()[0]).toContain("already have an entry called 'Waltz'");
  });
  it("takes the file that was chosen last, though the one before is read last", async () => {
    const form = document.querySelector("es-entry-form")!;
    const drop = (name: string, bytes: Promise<ArrayBuffer>): void => {
      const event = new Event("drop") as Event & { dataTransfer: unknown };
      event.dataTransfer = { types: ["Files"], files: [{ name, size: 3, arrayBuffer: () => bytes }] };
      form.dispatchEvent(event);
    };
    let give: (bytes: ArrayBuffer) => void = () => undefined;
    drop("First.mid", new Promise((resolve) => { give = resolve; }));
    drop("Second.mid", Promise.resolve(Uint8Array.of(2, 2, 2).buffer));
    await new Promise((resolve) => setTimeout(resolve));
    give(Uint8Array.of(1, 1, 1).buffer);
    await new Promise((resolve) => setTimeout(resolve));
    const sent = vi.spyOn(XMLHttpRequest.prototype, "send").mockImplementation(() => undefined);
    document.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    const body = sent.mock.calls[0]![0] as FormData;
    expect([(body.get("file") as File).name, body.get("title")]).toEqual(["Second.mid", "Second"]);
    sent.mockRestore();
  });
  it("asks for what is missing when it is handed in", () => {
    document.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    expect([told()[0], document.querySelector("#f-told")?.textContent]).toEqual(["Give your composition a title.", "Choose a MIDI file."]);
  });
});
