/** Calls `changed` when the page's theme does, by its switch or by the system; the answer ends that. */
export function watchTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  document.addEventListener("es-theme", changed);
  dark.addEventListener("change", changed);
  return () => {
    document.removeEventListener("es-theme", changed);
    dark.removeEventListener("change", changed);
  };
}
