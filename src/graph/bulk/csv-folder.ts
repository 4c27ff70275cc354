import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { bulkFiles, type NodeFile, type NodeName, type RelationshipName } from "./bulk-files.js";
import { type CellType, cellOf } from "./csv-cells.js";

export type BulkFileName = NodeName | RelationshipName;
export type Properties = Readonly<Record<string, unknown>>;

/** Bytes of one file that are gathered before they are written. */
const bufferSize = 1 << 18;
/** Bytes of a UTF-16 code unit in UTF-8, at most. */
const mostBytes = 3;

/**
 * The CSV files of a bulk load, in one folder, one for each kind of node and relationship, with a header that Neo4j's importer understands.
 * Lines are kept until there are enough of them: `flush` now and then, or memory grows.
 */
export class CsvFolder {
  readonly #folder: string;
  readonly #files: ReadonlyMap<BulkFileName, OpenFile>;
  #nodes = 0;
  #relationships = 0;

  private constructor(folder: string, files: ReadonlyMap<BulkFileName, OpenFile>) {
    this.#folder = folder;
    this.#files = files;
  }

  /** Makes the files anew. The folder must be there, or in one that is. */
  static async open(folder: string): Promise<CsvFolder> {
    await mkdir(folder, { recursive: true });
    const files = new Map<BulkFileName, OpenFile>();
    for (const name of Object.keys(bulkFiles) as BulkFileName[]) {
      const columns = Object.entries(bulkFiles[name].columns);
      const handle = await open(fileOf(folder, name), "w");
      await handle.write(headerOf(name));
      files.set(name, { handle, columns, buffer: null, used: 0, full: [] });
    }
    return new CsvFolder(folder, files);
  }

  get folder(): string {
    return this.#folder;
  }

  /** How many nodes and relationships were written so far. */
  get counts(): { readonly nodes: number; readonly relationships: number } {
    return { nodes: this.#nodes, relationships: this.#relationships };
  }

  /**
   * Adds a node.
   * @param id by which relationships name it.
   * @param properties all but the one that holds this id.
   * @param labels beside its own.
   */
  node(name: NodeName, id: string, properties: Properties, labels: readonly string[] = []): void {
    this.#nodes += 1;
    const all = [(bulkFiles[name] as NodeFile).label, ...labels];
    this.#add(name, cellOf("string", id), cellOf("string[]", all), properties);
  }

  /** Adds a relationship between the nodes of these ids. */
  relationship(name: RelationshipName, from: string, to: string, properties: Properties = {}): void {
    this.#relationships += 1;
    this.#add(name, cellOf("string", from), cellOf("string", to), properties);
  }

  /** Writes what has gathered; all of it with `everything`. */
  async flush(everything = false): Promise<void> {
    for (const file of this.#files.values()) {
      if (everything) fill(file);
      for (const bytes of file.full) await file.handle.write(bytes);
      file.full = [];
    }
  }

  /** Writes the rest and closes the files. */
  async close(): Promise<void> {
    try {
      await this.flush(true);
    } finally {
      for (const { handle } of this.#files.values()) await handle.close();
    }
  }

  #add(name: BulkFileName, one: string, other: string, properties: Properties): void {
    const file = this.#files.get(name) as OpenFile;
    let line = `${one},${other}`;
    let written = 0;
    for (const [key, type] of file.columns) {
      const value = properties[key];
      if (value !== null && value !== undefined) written += 1;
      line += `,${cellOf(type, value)}`;
    }
    if (written < known(properties)) throw noColumn(name, properties);
    append(file, `${line}\n`);
  }
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly columns: readonly (readonly [string, CellType])[];
  /** Lines as bytes: kept as texts, they and their parts would be a third of the work of the garbage collector. */
  buffer: Buffer | null;
  /** Bytes of it that are written. */
  used: number;
  full: Buffer[];
}

function append(file: OpenFile, line: string): void {
  const needed = line.length * mostBytes;
  if (file.buffer !== null && file.buffer.length - file.used < needed) fill(file);
  file.buffer ??= Buffer.allocUnsafe(Math.max(bufferSize, needed));
  file.used += file.buffer.write(line, file.used);
}

/** Puts the buffer aside to be written. */
function fill(file: OpenFile): void {
  if (file.buffer !== null) file.full.push(file.buffer.subarray(0, file.used));
  file.buffer = null;
  file.used = 0;
}

function known(properties: Properties): number {
  let count = 0;
  for (const key in properties) if (properties[key] !== null && properties[key] !== undefined) count += 1;
  return count;
}

/** A property that only this way into the graph forgets would be worse than none. */
function noColumn(name: BulkFileName, properties: Properties): TypeError {
  const { columns } = bulkFiles[name];
  const missing = Object.keys(properties).filter((key) => properties[key] !== null && columns[key] === undefined);
  return new TypeError(`The bulk file ${name} has no column for ${missing.join(", ")}.`);
}

/** Where the lines of a file stand. */
export function fileOf(folder: string, name: BulkFileName): string {
  return join(folder, `${name}.csv`);
}

function headerOf(name: BulkFileName): string {
  const file = bulkFiles[name];
  const first =
    file.kind === "nodes"
      ? [`${file.id ?? ""}:ID(${name})`, ":LABEL"]
      : [`:START_ID(${file.from})`, `:END_ID(${file.to})`];
  return `${[...first, ...Object.entries(file.columns).map(([key, type]) => `${key}:${type}`)].join(",")}\n`;
}
