import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { Connection } from "./feed";

/** A connection to the board's hub. The feed itself reconnects, so the client's own reconnecting stays off. */
export function connectToBoard(): Connection {
  return new HubConnectionBuilder().withUrl("/hubs/leaderboard").configureLogging(LogLevel.Error).build();
}
