import { gunzipSync, gzipSync } from "node:zlib";
import { ByteReader, ByteWriter } from "./byte-stream.js";
import type { LinearModelArrays } from "./linear-model.js";
import type { TaggerModel } from "./tagger.js";
import type { Transition } from "./transition-parser.js";

/** All that training leaves behind. */
export interface ParserModel {
  readonly relationNames: readonly string[];
  readonly tagger: TaggerModel;
  readonly parsers: readonly DirectedModel[];
  /** The labeller's weights; its classes are the relations. */
  readonly labeller: LinearModelArrays;
}

/** A parser's weights and transitions, the relations of which are groups; and whether it reads from right to left. */
export interface DirectedModel {
  readonly weights: LinearModelArrays;
  readonly transitions: readonly Transition[];
  readonly reversed: boolean;
}

/** First bytes of the file; the number changes with features or layout, so that no model is read by code that does not fit it. */
const format = "sitrep-parser-3\n";

/** The model as the bytes of a file: gzip over numbers, each column of a table on its own. */
export function encodeModel(model: ParserModel): Buffer {
  const writer = new ByteWriter();
  const writeText = (text: string): void => {
    const bytes = new TextEncoder().encode(text);
    writer.writeNumber(bytes.length);
    writer.writeBytes(bytes);
  };
  writer.writeBytes(new TextEncoder().encode(format));
  writeText(model.tagger.tagNames.join(" "));
  writeText(model.relationNames.join(" "));
  const forms = [...model.tagger.dictionary]
    .map(([form, value]) => [form >>> 0, value] as const)
    .sort(([a], [b]) => a - b);
  writer.writeNumber(forms.length);
  writeRises(
    writer,
    forms.map(([form]) => form),
  );
  for (const [, value] of forms) writer.writeNumber(value);
  writer.writeNumber(model.tagger.closeMargin);
  writeWeights(writer, model.tagger.weights);
  writer.writeNumber(model.parsers.length);
  for (const { weights, transitions, reversed } of model.parsers) {
    writer.writeNumber(reversed ? 1 : 0);
    writer.writeNumber(transitions.length);
    for (const { kind, relation } of transitions) writer.writeBytes(Uint8Array.of(kind, relation));
    writeWeights(writer, weights);
  }
  writeWeights(writer, model.labeller);
  return gzipSync(writer.bytes, { level: 9 });
}

/**
 * The model that {@link encodeModel} wrote.
 * @throws {Error} if the bytes are no gzip, of another format, or end too early.
 */
export function decodeModel(file: Uint8Array): ParserModel {
  const reader = new ByteReader(gunzipSync(file));
  const text = (length: number): string => new TextDecoder().decode(reader.readBytes(length));
  if (text(format.length) !== format) throw new Error(`The file does not begin with ${format.trim()}.`);
  const tagNames = text(reader.readNumber()).split(" ");
  const relationNames = text(reader.readNumber()).split(" ");
  const forms = readRises(reader, reader.readNumber());
  const dictionary = new Map(Array.from(forms, (form) => [form | 0, 0]));
  for (const form of dictionary.keys()) dictionary.set(form, reader.readNumber());
  const closeMargin = reader.readNumber();
  const tagger = { tagNames, dictionary, closeMargin, weights: readWeights(reader) };
  const parsers = Array.from({ length: reader.readNumber() }, () => {
    const reversed = reader.readNumber() === 1;
    const transitions = Array.from({ length: reader.readNumber() }, () => {
      const [kind = 0, relation = 0] = reader.readBytes(2);
      return { kind, relation };
    });
    return { reversed, transitions, weights: readWeights(reader) };
  });
  const labeller = readWeights(reader);
  if (!reader.atEnd) throw new Error("The file goes on after its end.");
  return { relationNames, tagger, parsers, labeller };
}

function writeWeights(writer: ByteWriter, { classCount, keys, rowStarts, classes, weights }: LinearModelArrays): void {
  writer.writeNumber(classCount);
  writer.writeNumber(keys.length);
  writer.writeNumber(classes.length);
  writeRises(writer, keys);
  writeRises(writer, rowStarts.subarray(1));
  writer.writeBytes(classes);
  writer.writeBytes(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
}

function readWeights(reader: ByteReader): LinearModelArrays {
  const classCount = reader.readNumber();
  const rowCount = reader.readNumber();
  const entryCount = reader.readNumber();
  const keys = Int32Array.from(readRises(reader, rowCount));
  const rowStarts = new Int32Array(rowCount + 1);
  rowStarts.set(readRises(reader, rowCount), 1);
  const classes = new Uint8Array(reader.readBytes(entryCount));
  return { classCount, keys, rowStarts, classes, weights: new Int8Array(reader.readBytes(entryCount)) };
}

/** Ascending numbers, as what each is more than the one before. */
function writeRises(writer: ByteWriter, values: Iterable<number>): void {
  let previous = 0;
  for (const value of values) {
    writer.writeNumber(value - previous);
    previous = value;
  }
}

function readRises(reader: ByteReader, count: number): Float64Array {
  const values = new Float64Array(count);
  let previous = 0;
  for (let index = 0; index < count; index += 1) {
    previous += reader.readNumber();
    values[index] = previous;
  }
  return values;
}
