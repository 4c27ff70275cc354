/**
 * Writes src/graph/embedded/neo4j.jars.lock.json: coordinates, size and SHA-256 of every jar that Neo4j Community needs
 * at run time. Needs Maven and the network; run it once for a new version of Neo4j:
 *
 *   node scripts/lock-neo4j-jars.mjs 5.26.30
 *
 * The checksums are those of the files Maven fetched and checked against the repository's own checksums.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const version = process.argv[2];
if (!/^5\.26\.\d+$/.test(version ?? "")) {
  console.error("Give the version of Neo4j to lock, e.g. node scripts/lock-neo4j-jars.mjs 5.26.30");
  process.exit(2);
}

const lockFile = fileURLToPath(new URL("../src/graph/embedded/neo4j.jars.lock.json", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lock-neo4j-jars-"));
try {
  const jars = fetchJars(folder, version);
  const lines = jars.map((jar) => `    ${JSON.stringify(jar)}`).join(",\n");
  writeFileSync(lockFile, `{\n  "neo4jVersion": ${JSON.stringify(version)},\n  "jars": [\n${lines}\n  ]\n}\n`);
  const bytes = jars.reduce((sum, jar) => sum + jar.bytes, 0);
  console.log(`Locked ${jars.length} jars of Neo4j ${version}, ${Math.round(bytes / 1e6)} MB.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Lets Maven resolve and copy the jars of the run-time scope, in the layout of a repository, and describes each. */
function fetchJars(work, neo4jVersion) {
  const dependency = (groupId, artifactId) =>
    `<dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${neo4jVersion}</version></dependency>`;
  writeFileSync(
    join(work, "pom.xml"),
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sitrep</groupId><artifactId>embedded-neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependency("org.neo4j", "neo4j")}${dependency("org.neo4j.app", "neo4j-server")}</dependencies>
</project>
`,
  );
  const jarFolder = join(work, "jars");
  const maven = spawnSync(
    "mvn",
    [
      "--quiet",
      "--batch-mode",
      "--strict-checksums",
      "dependency:copy-dependencies",
      "-DincludeScope=runtime",
      "-Dmdep.useRepositoryLayout=true",
      `-DoutputDirectory=${jarFolder}`,
    ],
    { cwd: work, stdio: ["ignore", "inherit", "inherit"] },
  );
  if (maven.status !== 0) throw new Error(`mvn ended with ${maven.error?.message ?? `code ${maven.status}`}.`);
  return readdirSync(jarFolder, { recursive: true })
    .filter((path) => path.endsWith(".jar"))
    .map((path) => describeJar(jarFolder, path))
    .sort((a, b) => (a.coordinates < b.coordinates ? -1 : 1));
}

/** `group:artifact:version[:classifier]`, as read from a path such as io/netty/netty-common/4.1.1/netty-common-4.1.1.jar. */
function describeJar(jarFolder, path) {
  const bytes = readFileSync(join(jarFolder, path));
  const jarVersion = basename(dirname(path));
  const artifactId = basename(dirname(dirname(path)));
  const groupId = dirname(dirname(dirname(path)))
    .split(sep)
    .join(".");
  const classifier = basename(path, ".jar").slice(`${artifactId}-${jarVersion}-`.length);
  const coordinates = [groupId, artifactId, jarVersion, ...(classifier === "" ? [] : [classifier])].join(":");
  return { coordinates, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
