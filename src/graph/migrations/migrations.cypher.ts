import { parametersOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import type { Migration } from "./read-migrations.js";

export function readApplied(): Statement {
  return {
    name: "migrations.readApplied",
    access: "READ",
    text: `
      MATCH (migration:Migration)
      RETURN migration.number AS number, migration.name AS name, migration.checksum AS checksum
      ORDER BY number
    `,
    params: {},
  };
}

export function constrainLock(): Statement {
  return {
    name: "migrations.constrainLock",
    access: "WRITE",
    text: "CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE",
    params: {},
  };
}

/** Waits while another holds it. */
export function takeLock(): Statement {
  return {
    name: "migrations.takeLock",
    access: "WRITE",
    text: `
      MERGE (lock:MigrationLock {id: 'migrations'})
      SET lock.takenAt = datetime()
    `,
    params: {},
  };
}

export function recordApplied({ number, name, checksum }: Migration): Statement {
  return {
    name: "migrations.recordApplied",
    access: "WRITE",
    text: `
      MERGE (migration:Migration {number: $number})
      SET migration += {name: $name, checksum: $checksum, appliedAt: datetime()}
    `,
    params: parametersOf({ number, name, checksum }),
  };
}

/** Indexes that are not filled yet, or cannot be. */
export function readPendingIndexes(): Statement {
  return {
    name: "migrations.readPendingIndexes",
    access: "READ",
    text: "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state",
    params: {},
  };
}
