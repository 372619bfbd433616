/** A short message at the foot of the page; read out politely. */
export interface Toast {
  text: string;
  /** One thing to do about it, such as Undo. */
  action?: { label: string; run: () => void };
}

/** Shows `message`; works from any element, and <es-toasts> in the page's frame does the showing. */
export function toast(message: Toast): void {
  document.dispatchEvent(new CustomEvent<Toast>("es-toast", { detail: message }));
}
