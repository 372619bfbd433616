import { make } from "../lib/dom";

/**
 * <es-slider> around a number field with bounds: puts a slider before it that moves with it. The field stays what is
 * labelled, typed into and sent; the slider is for the hand and out of the way of keyboard and screen reader.
 */
export default class EsSlider extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>("input[type=number]");
    if (!field || this.querySelector("input[type=range]") || field.min === "" || field.max === "") return;
    const slider = make("input", { type: "range", class: "slider-range", min: field.min, max: field.max, step: field.step || "1", tabindex: "-1", "aria-hidden": "true" });
    slider.value = field.value;
    slider.addEventListener("input", () => { field.value = slider.value; });
    field.addEventListener("input", () => { slider.value = field.value; });
    this.prepend(slider);
  }
}
