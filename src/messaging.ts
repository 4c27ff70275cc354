import type { Config } from "./config.js";
import { type Messaging, openMessaging } from "./queue/open-messaging.js";
import type { Logger } from "./server/logger.js";

/**
 * Opens the queue and the feed of the configuration; what is told of them goes to the log.
 * @throws {QueueUnavailable} if Redis does not answer.
 */
export function openConfiguredMessaging({ queue }: Config, logger: Logger): Promise<Messaging> {
  return openMessaging({
    ...queue,
    onFault: (error, jobId) => logger.error({ error, jobId }, "A queued document failed by an unforeseen error"),
    onLoss: (error) => logger.error({ error }, "Redis was lost; it is tried again until it is back"),
  });
}
