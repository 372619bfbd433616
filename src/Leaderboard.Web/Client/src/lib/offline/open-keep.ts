import { openDatabase } from "./database";
import { IndexedMedia } from "./indexed-media";
import { IndexedRecords } from "./indexed-records";
import { MemoryMedia, type MediaStore } from "./media-store";
import { MemoryRecords, type RecordStore } from "./record-store";

/** What the device keeps for one judge of one event. */
export interface Keep {
  records: RecordStore;
  media: MediaStore;
}

/** Opens what the device keeps; `user` and `slug` keep judges and events apart. */
export async function openKeep(user: string, slug: string): Promise<Keep> {
  const database = await openDatabase();
  return database
    ? { records: new IndexedRecords(database, `${user}/${slug}`), media: new IndexedMedia(database, slug) }
    : { records: new MemoryRecords(), media: new MemoryMedia() };
}
