import { createMemoryFeed } from "../../src/queue/memory/memory-feed.js";
import { describeFeed } from "./feed-rules.js";

describeFeed("the feed within a process", async () => createMemoryFeed());
