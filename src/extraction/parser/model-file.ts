import { constants, gunzipSync, gzipSync } from "node:zlib";
import { ByteReader, ByteWriter } from "./byte-stream.js";
import type { LinearModelArrays, Weights } from "./linear-model.js";
import type { TaggerModel } from "./tagger.js";
import type { TieredWeights } from "./tier.js";
import type { Transition } from "./transition-parser.js";

/** All that training leaves behind. */
export interface ParserModel<Form extends Weights = LinearModelArrays> {
  readonly relationNames: readonly string[];
  readonly tagger: TaggerModel<Form>;
  readonly parsers: readonly DirectedModel<Form>[];
  /** The arbiter's weights, of one class. */
  readonly arbiter: Form;
  /** Its classes are the relations. */
  readonly labeller: TieredWeights<Form>;
}

/** A parser's weights and transitions, the relations of which are groups; whether it reads from right to left, and whether it is guided by the tree of the parser before it. */
export interface DirectedModel<Form extends Weights = LinearModelArrays> extends TieredWeights<Form> {
  readonly transitions: readonly Transition[];
  readonly reversed: boolean;
  readonly guided: boolean;
}

/** First bytes of the file; the number changes with features or layout, so that no model is read by code that does not fit it. */
const format = "sitrep-parser-5\n";

/** Bytes that are decompressed at a time; by small chunks it takes a third longer. */
const chunkSize = 2 ** 20;

/** The model as the bytes of a file: gzip over numbers, each column of a table on its own, as a member of its own where that is shorter. */
export function encodeModel(model: ParserModel): Buffer {
  const writer = new MemberWriter();
  const writeText = (text: string): void => {
    const bytes = new TextEncoder().encode(text);
    writer.writeNumber(bytes.length);
    writer.writeBytes(bytes);
  };
  writer.writeBytes(new TextEncoder().encode(format));
  writeText(model.tagger.tagNames.join(" "));
  writeText(model.relationNames.join(" "));
  const { dictionary, sureTags, classes } = model.tagger;
  for (const table of [dictionary, classes.classOf]) writeForms(writer, table);
  for (const numbers of [sureTags, classes.largerOf]) {
    writer.writeNumber(numbers.length);
    writer.writeBytes(numbers);
  }
  writer.writeNumber(model.tagger.closeMargin);
  writeTiered(writer, model.tagger);
  writer.writeNumber(model.parsers.length);
  for (const { transitions, reversed, guided, ...tiered } of model.parsers) {
    writer.writeBytes(Uint8Array.of(reversed ? 1 : 0, guided ? 1 : 0));
    writer.writeNumber(transitions.length);
    for (const { kind, relation } of transitions) writer.writeBytes(Uint8Array.of(kind, relation));
    writeTiered(writer, tiered);
  }
  writeWeights(writer, model.arbiter);
  writeTiered(writer, model.labeller);
  return writer.file;
}

/**
 * The model that {@link encodeModel} wrote.
 * @throws {Error} if the bytes are no gzip, of another format, or end too early.
 */
export function decodeModel(file: Uint8Array): ParserModel {
  const reader = new ByteReader(gunzipSync(file, { chunkSize }));
  const text = (length: number): string => new TextDecoder().decode(reader.readBytes(length));
  if (text(format.length) !== format) throw new Error(`The file does not begin with ${format.trim()}.`);
  const tagNames = text(reader.readNumber()).split(" ");
  const relationNames = text(reader.readNumber()).split(" ");
  const dictionary = readForms(reader);
  const classOf = readForms(reader);
  const sureTags = new Uint8Array(reader.readBytes(reader.readNumber()));
  const classes = { classOf, largerOf: new Uint8Array(reader.readBytes(reader.readNumber())) };
  const closeMargin = reader.readNumber();
  const tagger = { tagNames, dictionary, sureTags, classes, closeMargin, ...readTiered(reader) };
  const parsers = Array.from({ length: reader.readNumber() }, () => {
    const [reversed, guided] = Array.from(reader.readBytes(2), (flag) => flag === 1) as [boolean, boolean];
    const transitions = Array.from({ length: reader.readNumber() }, () => {
      const [kind = 0, relation = 0] = reader.readBytes(2);
      return { kind, relation };
    });
    return { reversed, guided, transitions, ...readTiered(reader) };
  });
  const arbiter = readWeights(reader);
  const labeller = readTiered(reader);
  if (!reader.atEnd) throw new Error("The file goes on after its end.");
  return { relationNames, tagger, parsers, arbiter, labeller };
}

/** Writes numbers as gzip, which may consist of members one after the other. */
class MemberWriter extends ByteWriter {
  readonly #members: Buffer[] = [];

  /** Ends a member: of two ways to compress it the shorter. Weights hardly repeat themselves, and looking for that costs. */
  endMember(): void {
    const bytes = this.take();
    const members = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY].map((strategy) =>
      gzipSync(bytes, { level: 9, strategy }),
    );
    this.#members.push(members.reduce((a, b) => (b.length < a.length ? b : a)));
  }

  /** All that was written. */
  get file(): Buffer {
    this.endMember();
    return Buffer.concat(this.#members);
  }
}

/** A table from hashes of forms to small numbers. */
function writeForms(writer: MemberWriter, table: ReadonlyMap<number, number>): void {
  const forms = [...table].map(([form, value]) => [form >>> 0, value] as const).sort(([a], [b]) => a - b);
  writer.writeNumber(forms.length);
  writeRises(
    writer,
    forms.map(([form]) => form),
  );
  for (const [, value] of forms) writer.writeNumber(value);
}

function readForms(reader: ByteReader): Map<number, number> {
  const forms = reader.readRises(reader.readNumber());
  const table = new Map<number, number>();
  for (const form of forms) table.set(form | 0, reader.readNumber());
  return table;
}

function writeTiered(writer: MemberWriter, { weights, tiers }: TieredWeights): void {
  writer.writeNumber(tiers.length);
  for (const { templates, sureLead } of tiers) {
    writer.writeNumber(sureLead);
    writer.writeNumber(templates.length);
    for (const template of templates) writer.writeNumber(template);
  }
  writeWeights(writer, weights);
}

function readTiered(reader: ByteReader): TieredWeights {
  const tiers = Array.from({ length: reader.readNumber() }, () => {
    const sureLead = reader.readNumber();
    return { sureLead, templates: Array.from({ length: reader.readNumber() }, () => reader.readNumber()) };
  });
  return { weights: readWeights(reader), tiers };
}

function writeWeights(
  writer: MemberWriter,
  { classCount, keys, rowStarts, classes, weights }: LinearModelArrays,
): void {
  writer.writeNumber(classCount);
  writer.writeNumber(keys.length);
  writer.writeNumber(classes.length);
  writeRises(writer, keys);
  writeRises(writer, rowStarts.subarray(1));
  writer.endMember();
  writer.writeBytes(classes);
  writer.endMember();
  writer.writeBytes(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
  writer.endMember();
}

function readWeights(reader: ByteReader): LinearModelArrays {
  const classCount = reader.readNumber();
  const rowCount = reader.readNumber();
  const entryCount = reader.readNumber();
  const keys = new Int32Array(reader.readRises(rowCount).buffer);
  const rowStarts = new Int32Array(rowCount + 1);
  rowStarts.set(reader.readRises(rowCount), 1);
  const classes = new Uint8Array(reader.readBytes(entryCount));
  return { classCount, keys, rowStarts, classes, weights: new Int8Array(reader.readBytes(entryCount)) };
}

/**
 * Ascending numbers, as what each is more than the one before: the lowest bytes, which are nearly random, then the rest.
 * {@link ByteReader.readRises} reads them.
 */
function writeRises(writer: MemberWriter, values: ArrayLike<number>): void {
  const rises = Array.from(values, (value, at) => value - (at === 0 ? 0 : (values[at - 1] as number)));
  writer.endMember();
  writer.writeBytes(Uint8Array.from(rises, (rise) => rise % 256));
  writer.endMember();
  for (const rise of rises) writer.writeNumber(Math.floor(rise / 256));
}
