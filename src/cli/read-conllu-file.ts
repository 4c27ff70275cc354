import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { BadInput, NotFound } from "../domain/errors.js";
import { type ConlluSentence, streamConllu } from "../extraction/parser/evaluation/conllu.js";

/** A longer line is refused: a bound for files that are not text. */
const maximumLineLength = 1_000_000;

/**
 * Reads a file in CoNLL-U sentence by sentence, so that its size does not matter; compressed if its name ends in .gz; `-` is standard input.
 * @throws {NotFound} if there is no such file.
 * @throws {BadInput} if it is a folder, cannot be decompressed, is not UTF-8 or not CoNLL-U, or has no sentence.
 */
export async function* readConlluFile(path: string): AsyncGenerator<ConlluSentence> {
  const name = path === "-" ? "Standard input" : path;
  let count = 0;
  try {
    for await (const sentence of streamConllu(linesOf(bytesOf(path), name))) {
      count += 1;
      yield sentence;
    }
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, name);
  }
  if (!count) throw new BadInput(`${name} holds no sentence.`, { nextStep: "Give sentences in CoNLL-U." });
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  if (path === "-") return process.stdin;
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  const unpacked = createGunzip();
  // Else the error would be the file's alone, and nobody's.
  file.on("error", (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maximumLineLength)
      throw new BadInput(`${name} has a line of more than ${maximumLineLength} characters.`, {
        nextStep: "Give sentences in CoNLL-U: each word is a line.",
      });
    yield* lines;
  }
  yield rest + decoder.decode();
}

function faultOf(error: NodeJS.ErrnoException, name: string): Error {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new NotFound(`There is no file ${name}.`, { nextStep: "Check the path.", cause: error });
    case "EISDIR":
      return new BadInput(`${name} is a folder.`, { nextStep: "Give a file in CoNLL-U.", cause: error });
    case "EACCES":
    case "EPERM":
      return new BadInput(`${name} may not be read.`, { nextStep: "Change its permissions.", cause: error });
    case "Z_DATA_ERROR":
    case "Z_BUF_ERROR":
      return new BadInput(`${name} cannot be decompressed: ${error.message}.`, {
        nextStep: "Fetch the file again: it is damaged, or not gzip.",
        cause: error,
      });
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return new BadInput(`${name} is not UTF-8.`, { nextStep: "Convert it with iconv.", cause: error });
    default:
      return error;
  }
}
