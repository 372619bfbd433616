// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import EsSlider from "../src/elements/es-slider";

beforeAll(() => customElements.define("es-slider", EsSlider));

function build(bounds: string): { field: HTMLInputElement; slider: HTMLInputElement | null } {
  document.body.innerHTML = `<es-slider><input type="number" name="p.tempo" value="112" ${bounds}></es-slider>`;
  return { field: document.querySelector("input[type=number]")!, slider: document.querySelector("input[type=range]") };
}

describe("es-slider", () => {
  it("moves with the field and the field with it; only the field is sent and labelled", () => {
    const { field, slider } = build('min="30" max="240" step="1"');
    expect(slider!.value).toBe("112");
    slider!.value = "90";
    slider!.dispatchEvent(new Event("input"));
    expect(field.value).toBe("90");
    field.value = "200";
    field.dispatchEvent(new Event("input"));
    expect(slider!.value).toBe("200");
    expect([slider!.name, slider!.tabIndex, slider!.getAttribute("aria-hidden")]).toEqual(["", -1, "true"]);
  });

  it("leaves a number without bounds alone", () => {
    expect(build('min="0"').slider).toBeNull();
  });
});
