import { expect, it, vi } from "vitest";
import { openDatabase } from "../../src/lib/offline/database";

it("does not wait for ever for a database that never opens, and lets it go when it opens late", async () => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  try {
    const request = { result: { close: vi.fn() } } as unknown as IDBOpenDBRequest;
    const opening = openDatabase({ open: () => request } as unknown as IDBFactory);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await opening).toBeUndefined();
    request.onsuccess!(new Event("success"));
    expect(request.result.close).toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
