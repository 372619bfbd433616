import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Connection } from "../board/feed";

/** A connection to the jobs' hub. The watch itself reconnects, so the client's own reconnecting stays off. */
export function connectToJobs(): Connection {
  return new HubConnectionBuilder().withUrl("/hubs/jobs").configureLogging(LogLevel.Error).build();
}
