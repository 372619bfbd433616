// Loaded before the first paint, as a plain script, so that a stored choice never flashes the other theme.
// Without a choice nothing is set and the style sheet follows the system.
(() => {
  try {
    const stored = localStorage.getItem("es-theme");
    if (stored === "light" || stored === "dark") document.documentElement.dataset["theme"] = stored;
  } catch {
    // Storage is switched off: the system's theme it is.
  }
  document.documentElement.classList.add("has-script");
})();
