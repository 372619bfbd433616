// Phones' clocks are often wrong, so what the server says its time is corrects them. Small differences are left alone:
// the page may have waited a moment on its way.
const tolerance = 2_000;
let offset = 0;

/** The server's time now, in milliseconds since 1970, as well as it is known. */
export function serverNow(): number {
  return Date.now() + offset;
}

/** Takes note that the server's time was `instant` (ISO 8601 or an HTTP date) just now. */
export function noteServerTime(instant: string | null): void {
  const told = instant === null ? NaN : Date.parse(instant);
  if (Number.isNaN(told)) return;
  const difference = told - Date.now();
  offset = Math.abs(difference) < tolerance ? 0 : difference;
}
