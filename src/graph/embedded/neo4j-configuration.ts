/** What differs from one embedded database to the next. */
export interface Neo4jSettings {
  readonly boltPort: number;
  /** Least and most heap, in MiB. */
  readonly heapMb: number;
  readonly pageCacheMb: number;
}

/**
 * The text of neo4j.conf. Settings: https://neo4j.com/docs/operations-manual/5/configuration/configuration-settings/.
 */
export function neo4jConfiguration({ boltPort, pageCacheMb }: Neo4jSettings): string {
  return [
    "# Written by Sitrep at every start: changes are lost.",
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.bolt.advertised_address=127.0.0.1:${boltPort}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.usage_report.enabled=false",
    `server.memory.pagecache.size=${pageCacheMb}m`,
    "# The last bound: the client names a shorter one for each transaction.",
    "db.transaction.timeout=120s",
    "# Timeouts are noticed only at this interval (2 s by default).",
    "db.transaction.monitor.check.interval=200ms",
    "# A bookmark that never comes true, which a client may have made up, holds a connection for so long (30 s by default).",
    "db.transaction.bookmark_ready_timeout=5s",
    "# All connections are ours and drained by now; the default waits 5 s twice at every stop.",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "server.logs.debug.enabled=false",
    "# Statements start from an index, so a plan made for an empty graph serves a growing one. To plan them all anew after 10 s, the",
    "# default, costs a cold database a second each.",
    "dbms.cypher.min_replan_interval=5m",
    "db.tx_log.rotation.retention_policy=1 files",
    "db.tx_log.preallocate=false",
    "",
  ].join("\n");
}

/** Arguments of `java`, but for the class path and the main class. */
export function javaFlags({ heapMb }: Pick<Neo4jSettings, "heapMb">): string[] {
  return [
    // Neo4j reaches into these for its page cache.
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    `-Xms${Math.min(heapMb, 256)}m`,
    `-Xmx${heapMb}m`,
    // Better dead, and told so, than alive and silent.
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
  ];
}

/**
 * A file of arguments for `java @file`: a class path of 200 jars is longer than some systems allow on a command line.
 * Source of the syntax: the `java` command, "java Command-Line Argument Files".
 */
export function argumentFile(values: readonly string[]): string {
  return `${values.map((value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join("\n")}\n`;
}
