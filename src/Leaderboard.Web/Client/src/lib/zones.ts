type Parts = "time" | "date-time";

const styles: Record<Parts, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  "date-time": { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

/** `instant` as the clocks of `zone` show it; the viewer's own zone when `zone` is undefined. */
export function inZone(instant: Date, zone: string | undefined, parts: Parts): string {
  return new Intl.DateTimeFormat("en-GB", { ...styles[parts], ...(zone ? { timeZone: zone } : {}) }).format(instant);
}

/** `instant` in seconds too, for the time of the last change. */
export function withSeconds(instant: Date, zone: string | undefined): string {
  const style: Intl.DateTimeFormatOptions = { ...styles.time, second: "2-digit" };
  return new Intl.DateTimeFormat("en-GB", { ...style, ...(zone ? { timeZone: zone } : {}) }).format(instant);
}
