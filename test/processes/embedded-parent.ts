/** A Sitrep that may be killed: starts an embedded Neo4j on the folder given, prints where it is, and waits for the worst. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startTestDatabase } from "../support/embedded-database.js";

const home = process.argv[2] ?? "";
const { uri, password } = await startTestDatabase(home);
const lock = JSON.parse(await readFile(join(home, "neo4j", "sitrep.lock"), "utf8"));
// Ctrl-C is for the server to answer; here nobody does. Heard before the line tells that it may come.
process.on("SIGINT", () => console.log("interrupted"));
console.log(JSON.stringify({ uri, password, database: lock.database }));
setInterval(() => {}, 1000);
