/*
 * The innermost loops of tagging and parsing, in AssemblyScript: what a linear model says of some features. As WebAssembly they take a bit more than half of the time
 * that they took as JavaScript. `npm run build:kernel` compiles them; ../kernel.ts says what they are called with.
 */
import { distanceBits, featureBits, kindBits, lanes, list1, list2, list3, mostFeatures, row, single } from "./layout";

/** A linear model's weights; ../linear-model.ts writes it. */
@unmanaged
class Model {
  /** Slots of a hash table, as ../feature-table.ts fills them. */
  slots: usize;
  restBits: i32;
  placeBits: i32;
  /** Rows of bytes, one a class, and their length. */
  rows: usize;
  rowBytes: i32;
  lists: usize;
}

/** Feature templates as a program; ../linear-model.ts writes it. */
@unmanaged
class Templates {
  /** Bytes of the numbers of the beginnings, and of those of the templates. */
  beginningBytes: i32;
  templateBytes: i32;
  /** For each beginning, where the hash of the one before it stands among the hashes, and its atom among the atoms, in bytes. */
  before: usize;
  atoms: usize;
  hashes: usize;
  /** For each template, where the hash of the beginning that is the whole of it stands, in bytes, and what it is hashed with. */
  whole: usize;
  numbers: usize;
}

/** Bytes of a number, and of one for each feature that is looked up at once. */
const number: usize = 4;
const column: usize = <usize>mostFeatures * number;
/** A thread's room: for each kind where its finds end, then keys, what was read, and the finds of each kind. */
const keysAt: usize = 64;
const readAt: usize = keysAt + column;
/** A feature leads to up to three numbers of lists. */
const findsAt: usize = readAt + 3 * column;
/** The number of a kind of find that nobody has: keys whose own slot is another's. */
const waiting: usize = 6;
const mostDistance: i32 = (1 << distanceBits) - 1;
const kindMask: i32 = (1 << kindBits) - 1;

/** Adds to the scores what the features of all templates say that combine these atoms. */
export function addTemplates(model: Model, templates: Templates, atoms: usize, scores: usize, room: usize): void {
  const hashes = templates.hashes;
  for (let at: usize = number; at < <usize>templates.beginningBytes; at += number) {
    const hash =
      load<i32>(hashes + load<u32>(templates.before + at)) ^ load<i32>(atoms + load<u32>(templates.atoms + at));
    const product = hash * 0x9e3779b1;
    store<i32>(hashes + at, product ^ (product >>> 15));
  }
  const keys = room + keysAt;
  const bytes = <usize>templates.templateBytes;
  for (let at: usize = 0; at < bytes; at += number) {
    const hash = load<i32>(hashes + load<u32>(templates.whole + at)) ^ load<i32>(templates.numbers + at);
    const product = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    store<i32>(keys + at, (product ^ (product >>> 16)) >>> (32 - featureBits));
  }
  addFeatures(model, keys, <i32>(bytes / number), scores, room);
}

/** Adds to the scores what the features with these keys say. */
export function addFeatures(model: Model, keys: usize, count: i32, scores: usize, room: usize): void {
  find(model, keys, count, room);
  addRows(model, scores, room);
  addLists(model, scores, room);
}

/** Sorts the places of the features by their kind, without deciding anything about each. */
function find(model: Model, keys: usize, count: i32, room: usize): void {
  const slots = model.slots;
  const restBits = model.restBits;
  const restShift = 32 - restBits;
  const headShift = restShift - distanceBits;
  const placeBits = model.placeBits;
  const placeMask = (1 << placeBits) - 1;
  const read = room + readAt;
  const bytes = <usize>count * number;
  // First all reads, on which nothing depends, so that the processor can wait for many of them at once.
  for (let at: usize = 0; at < bytes; at += number)
    store<i32>(read + at, load<i32>(slots + (<usize>load<u32>(keys + at) >>> restBits) * number));
  for (let kind: usize = 0; kind < waiting; kind += 1) store<usize>(room + kind * number, findsOf(kind, room));
  const begin = findsOf(waiting, room);
  let waitingEnd = begin;
  for (let at: usize = 0; at < bytes; at += number) {
    const key = load<i32>(keys + at);
    const slot = load<i32>(read + at);
    const isOwn = <i32>(<u32>(slot ^ (key << restShift)) >>> headShift === 0);
    // An empty slot has the kind 0, whose finds nobody reads.
    put(room, (<u32>slot >>> placeBits) & kindMask & -isOwn, slot & placeMask);
    store<i32>(waitingEnd, key);
    waitingEnd += <usize>((isOwn ^ 1) & <i32>(slot !== 0)) * number;
  }
  for (let at = begin; at < waitingEnd; at += number) {
    const key = load<i32>(at);
    const own = slots + <usize>(<u32>key >>> restBits) * number;
    for (let distance: i32 = 1; distance <= mostDistance; distance += 1) {
      const slot = load<i32>(own + <usize>distance * number);
      // Features stand in the order of their keys: behind those of this slot come those that belong farther on.
      if (slot === 0 || (<i32>(<u32>slot >>> headShift) & mostDistance) < distance) break;
      if (<u32>(slot ^ ((key << restShift) | (distance << headShift))) >>> headShift !== 0) continue;
      put(room, (<u32>slot >>> placeBits) & kindMask, slot & placeMask);
      break;
    }
  }
}

/** Adds up rows, their bytes widened, eight classes at a time. */
function addRows(model: Model, scores: usize, room: usize): void {
  const begin = findsOf(row, room);
  const end = findsEnd(row, room);
  const rowBytes = <usize>model.rowBytes;
  for (let at = begin; at < end; at += number) store<usize>(at, model.rows + load<usize>(at) * rowBytes);
  let column: usize = 0;
  // Four at a time, so that their sums stay in registers.
  for (; column + 4 * lanes <= rowBytes; column += 4 * lanes) {
    let a = i16x8.splat(0);
    let b = i16x8.splat(0);
    let c = i16x8.splat(0);
    let d = i16x8.splat(0);
    for (let at = begin; at < end; at += number) {
      const bytes = load<usize>(at) + column;
      a = i16x8.add(a, v128.load_ext<i8>(bytes));
      b = i16x8.add(b, v128.load_ext<i8>(bytes, lanes));
      c = i16x8.add(c, v128.load_ext<i8>(bytes, 2 * lanes));
      d = i16x8.add(d, v128.load_ext<i8>(bytes, 3 * lanes));
    }
    addSums(a, scores + column * number);
    addSums(b, scores + (column + lanes) * number);
    addSums(c, scores + (column + 2 * lanes) * number);
    addSums(d, scores + (column + 3 * lanes) * number);
  }
  for (; column < rowBytes; column += lanes) {
    let sums = i16x8.splat(0);
    for (let at = begin; at < end; at += number) sums = i16x8.add(sums, v128.load_ext<i8>(load<usize>(at) + column));
    addSums(sums, scores + column * number);
  }
}

/** Adds the weights of lists, and those that are alone: first all are read, without deciding anything by what was read. */
function addLists(model: Model, scores: usize, room: usize): void {
  const lists = model.lists;
  const entries = room + readAt;
  let end = entries;
  for (let at = findsOf(list1, room), last = findsEnd(list1, room); at < last; at += number) {
    store<i32>(end, load<i32>(lists + load<usize>(at) * number));
    end += number;
  }
  for (let at = findsOf(list2, room), last = findsEnd(list2, room); at < last; at += number) {
    store<i64>(end, load<i64>(lists + load<usize>(at) * number));
    end += 2 * number;
  }
  for (let at = findsOf(list3, room), last = findsEnd(list3, room); at < last; at += number) {
    const list = lists + load<usize>(at) * number;
    store<i64>(end, load<i64>(list));
    store<i32>(end, load<i32>(list, 2 * number), 2 * number);
    end += 3 * number;
  }
  for (let at = findsOf(single, room), last = findsEnd(single, room); at < last; at += number) {
    store<i32>(end, load<i32>(at));
    end += number;
  }
  for (let at = entries; at < end; at += number) {
    const two = load<i32>(at);
    const first = scores + <usize>(two & 255) * number;
    store<i32>(first, load<i32>(first) + ((two << 16) >> 24));
    const second = scores + <usize>((two >>> 16) & 255) * number;
    store<i32>(second, load<i32>(second) + (two >> 24));
  }
}

function findsOf(kind: usize, room: usize): usize {
  return room + findsAt + kind * column;
}

function findsEnd(kind: usize, room: usize): usize {
  return load<usize>(room + kind * number);
}

function put(room: usize, kind: i32, place: i32): void {
  const ends = room + <usize>kind * number;
  const end = load<usize>(ends);
  store<i32>(end, place);
  store<usize>(ends, end + number);
}

/** Adds eight sums of 16 bits to eight scores. */
function addSums(sums: v128, scores: usize): void {
  v128.store(scores, i32x4.add(v128.load(scores), i32x4.extend_low_i16x8_s(sums)));
  v128.store(scores, i32x4.add(v128.load(scores, 16), i32x4.extend_high_i16x8_s(sums)), 16);
}
