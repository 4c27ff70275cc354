import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { RuntimeMissing } from "../../domain/errors.js";

/**
 * Reads a file of the package.
 * @param what the file in an error's message: "The parser's model".
 * @param nextStep how to get it.
 * @throws {RuntimeMissing} if it cannot be read.
 */
export function readPart(path: string, what: string, nextStep: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new RuntimeMissing(`${what} cannot be read: ${path}.`, { nextStep, cause });
  }
}

/**
 * Reads a file that has its SHA-256 beside it in `PATH.sha256`; as {@link readPart}.
 * @throws {RuntimeMissing} if one of the two cannot be read, or if the file is not the one that was written.
 */
export function readChecked(path: string, what: string, nextStep: string): Buffer {
  const file = readPart(path, what, nextStep);
  const expected = readPart(`${path}.sha256`, what, nextStep).toString("utf8").slice(0, 64);
  const found = checksumOf(file);
  if (found !== expected)
    throw new RuntimeMissing(`${what} is damaged: ${path} has the checksum ${found}, not ${expected}.`, { nextStep });
  return file;
}

/** Writes a file with its SHA-256 beside it, as `sha256sum` does; the checksum. */
export function writeChecked(path: string, file: Uint8Array): string {
  const checksum = checksumOf(file);
  writeFileSync(path, file);
  writeFileSync(`${path}.sha256`, `${checksum}  ${basename(path)}\n`);
  return checksum;
}

const checksumOf = (file: Uint8Array): string => createHash("sha256").update(file).digest("hex");
