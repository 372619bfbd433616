import { icon, make, paths } from "../lib/dom";
import type { Toast } from "../lib/toast";

const shownFor = 7_000;

/** <es-toasts role="status">: shows what `toast()` is given. Stays while the pointer or the focus is on it. */
export default class EsToasts extends HTMLElement {
  readonly #onToast = (event: Event): void => this.#show((event as CustomEvent<Toast>).detail);

  connectedCallback(): void {
    document.addEventListener("es-toast", this.#onToast);
  }

  disconnectedCallback(): void {
    document.removeEventListener("es-toast", this.#onToast);
  }

  #show(message: Toast): void {
    const close = make("button", { type: "button", class: "icon-button", "aria-label": "Dismiss" }, icon(paths.close));
    const item = make("div", { class: "toast" }, make("span", {}, message.text));
    const remove = (): void => item.remove();
    const leave = (): void => {
      if (item.matches(":hover, :focus-within")) wait();
      else remove();
    };
    const wait = (): void => void setTimeout(leave, shownFor);
    if (message.action) {
      const { label, run } = message.action;
      const button = make("button", { type: "button", class: "button is-small" }, label);
      button.addEventListener("click", () => { remove(); run(); });
      item.append(button);
    }
    close.addEventListener("click", remove);
    item.append(close);
    this.append(item);
    while (this.children.length > 3) this.firstElementChild?.remove();
    wait();
  }
}
