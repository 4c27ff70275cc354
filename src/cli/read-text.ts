import { open } from "node:fs/promises";
import { BadInput, InvalidReport, NotFound, type SitrepError } from "../domain/errors.js";

/** Largest file that is read as one report. A report may have 1,000,000 characters; none takes more than four bytes. */
export const maxReportBytes = 4_000_000;

/**
 * Reads a text file, or standard input for `-`.
 * @throws {NotFound} if there is no such file. @throws {BadInput} if it is a folder.
 * @throws {InvalidReport} if it cannot be read, is empty, too large, or not text in UTF-8.
 */
export async function readText(path: string): Promise<string> {
  const name = path === "-" ? "Standard input" : path;
  return decodeText(await readBytes(path, name), name);
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = path === "-" ? process.stdin : (await open(path)).createReadStream();
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxReportBytes) throw tooLarge(name);
      chunks.push(Buffer.from(chunk));
    }
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, name);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): InvalidReport {
  return new InvalidReport(`${name} is larger than ${maxReportBytes / 1_000_000} MB, the limit for one report.`, {
    nextStep: "Split it into its reports: one file each, or one JSON object a line in a .jsonl file.",
  });
}

/** What to tell of a file that could not be read. */
export function faultOf(error: NodeJS.ErrnoException, name: string): SitrepError | Error {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new NotFound(`There is no file ${name}.`, { nextStep: "Check the path.", cause: error });
    case "EISDIR":
      return new BadInput(`${name} is a folder.`, { nextStep: `Give its files: ${name}/*.txt`, cause: error });
    case "EACCES":
    case "EPERM":
      return new InvalidReport(`${name} may not be read.`, { nextStep: "Change its permissions.", cause: error });
    case "EIO":
    case "EINVAL":
      return new InvalidReport(`${name} cannot be read: ${error.message}.`, {
        nextStep: "Copy it to a disk that can be read.",
        cause: error,
      });
    default:
      return error;
  }
}

/**
 * Decodes bytes as UTF-8; a byte order mark is left out.
 * @throws {InvalidReport} if they are none, are not UTF-8 (naming the byte) or hold a NUL, as no text does.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (!bytes.length)
    throw new InvalidReport(`${name} is empty.`, { nextStep: "Give a file that holds the text of a report." });
  const nul = bytes.indexOf(0);
  if (nul >= 0 && !hasUtf16Mark(bytes))
    throw new InvalidReport(`${name} is not text: byte ${nul} is NUL.`, {
      nextStep: "Give plain text. From a PDF or Word file, save the text first.",
    });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const encoding = hasUtf16Mark(bytes) ? "It begins like UTF-16. " : "";
    throw new InvalidReport(`${name} is not UTF-8: byte ${firstInvalidByte(bytes)} does not fit.`, {
      nextStep: `${encoding}Convert it, e.g. with: iconv -f ${encoding ? "UTF-16" : "WINDOWS-1252"} -t UTF-8`,
      cause: error,
    });
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Offset of the byte at which the bytes stop being UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  const isPrefixValid = (length: number): boolean => {
    try {
      // As a stream, so that a character cut off at the end of the prefix is no fault.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isPrefixValid(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}
