import { mkdtemp, rm } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import neo4j from "/work/main/node_modules/neo4j-driver/lib/index.js";
import { compileQuestion } from "/work/main/src/graph/select/compile-question.js";
import { emptyLens, lensOf } from "/work/main/src/domain/lens.js";
import { selectionsOf } from "/work/main/test/support/selections-of.js";
import { everything, typeOfRoot } from "/work/main/test/support/everything.js";
import { shippedOperations } from "/work/main/test/operations/shipped-operations.js";
import { startTestDatabase } from "/work/main/test/support/embedded-database.js";
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { openConnection } from "/work/main/src/graph/connection.js";
import { migrate } from "/work/main/src/graph/migrations/migrate.js";
import { silentProgress } from "/work/main/src/domain/progress.js";

const dump = "/tmp/statements.json";
let statements: {name: string, text: string, params: any}[] = [];
for (const op of shippedOperations()) {
  for (const s of await selectionsOf(op.source, op.variables)) {
    statements.push({ name: op.name, ...pick(compileQuestion(s, { lens: emptyLens }).statement) });
    const lens = { withoutSources: [{ id: { type: "Actor", id: "x" }, family: true, asPublisher: false }] };
    try { statements.push({ name: op.name + "+lens", ...pick(compileQuestion({ ...s, args: { ...s.args, lens } } as any, { lens: lensOf(lens as any) }).statement) }); } catch (e) {}
  }
}
for (const root of ["event", "actor", "place"]) for (const s of await selectionsOf(`{ ${root}(id: "x") ${everything(typeOfRoot(root), 2)} }`).catch(() => [])) statements.push({ name: "everything " + root, ...pick(compileQuestion(s, { lens: emptyLens }).statement) });
function pick({ text, params }: any) { return { text, params }; }
console.error(statements.length, "statements");
const home = await mkdtemp("/tmp/planexp-");
const heap = Number(process.env.HEAP ?? 512);
const db = await startTestDatabase(home, { heapMb: heap, isFast: process.env.SLOWJVM === undefined });
const connection = openConnection(db);
await migrate(connection, "/work/main/schema/graph", silentProgress);
const driver = neo4j.driver(db.uri, neo4j.auth.basic(db.user, db.password), { disableLosslessIntegers: true });
const prefix = process.env.PREFIX ?? "";
import { execSync } from "node:child_process";
const pid = execSync(`pgrep -f 'home-dir=${home}|${home}' | xargs -I{} sh -c 'grep -q java /proc/{}/comm && echo {}' | head -1`).toString().trim();
const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return (Number(f[11]) + Number(f[12])) * 10; };
for (let round = 0; round < Number(process.env.ROUNDS ?? 1); round++) {
  const c0 = cpu(); const t0 = performance.now();
  const rows: [number, number, string, number][] = [];
  for (const s of statements) {
    const c = cpu(); const t = performance.now();
    const session = driver.session({ defaultAccessMode: "READ" });
    try { await session.executeRead((tx) => tx.run(`${prefix} EXPLAIN ${s.text}, ${round} AS round${round}`, s.params)); } catch (e) { console.error(s.name, String(e).slice(0, 200)); }
    await session.close();
    rows.push([performance.now() - t, cpu() - c, s.name, s.text.length]);
  }
  console.log(JSON.stringify({ env: process.env.LABEL, round, cpuMs: cpu() - c0, wallMs: Math.round(performance.now() - t0) }));
  if (process.env.LIST) for (const r of rows.sort((a, b) => b[1] - a[1]).slice(0, 20)) console.log(Math.round(r[0]), r[1], r[2], r[3]);
  if (process.env.THREADS) console.log(execSync(`for t in /proc/${pid}/task/*; do awk '{n=$0; sub(/.*\\(/,"",n); sub(/\\).*/,"",n); r=$0; sub(/.*\\) /,"",r); split(r,f," "); print (f[12]+f[13])*10, n}' $t/stat; done | sort -rn | head -8`).toString()); if (process.env.THREADS) console.log(execSync(`jcmd ${pid} Compiler.codecache | head -20`).toString());
}
await driver.close(); await connection.close(); await db.stop(); await rm(home, { recursive: true, force: true });
