import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { packageRoot } from "../../../package-root.js";
import { readChecked } from "../checked-file.js";
import { hashText } from "../hash.js";
import type { WordClasses } from "../word-classes.js";
import type { ClassedWord } from "./cluster-words.js";

/** Where the project keeps the classes that `scripts/make-word-classes.ts` made. */
export const wordClassesPath = join(packageRoot, "src", "extraction", "parser", "training", "word-classes.tsv.gz");

/** Classed words as the bytes of a file: gzip over lines of class, larger class and form, with tabs between. */
export function writeWordClasses(words: readonly ClassedWord[]): Buffer {
  return gzipSync(words.map(({ form, small, large }) => `${small}\t${large}\t${form}\n`).join(""), { level: 9 });
}

/**
 * The classes that the project keeps.
 * @param path the file; its SHA-256 stands beside it in `PATH.sha256`.
 * @throws {RuntimeMissing} if one of the files cannot be read, or if the classes are not those that were made.
 */
export function loadWordClasses(path: string = wordClassesPath): WordClasses {
  return readWordClasses(
    readChecked(
      path,
      "The file with the classes of words",
      "Get it back with `git checkout src/extraction/parser/training`, or make it with `npx tsx scripts/make-word-classes.ts`.",
    ),
  );
}

/** The classes that {@link writeWordClasses} wrote. */
export function readWordClasses(file: Uint8Array): WordClasses {
  const classOf = new Map<number, number>();
  const largerOf: number[] = [0];
  for (const line of gunzipSync(file).toString("utf8").split("\n")) {
    const [small = "", large = "", form = ""] = line.split("\t");
    if (form === "") continue;
    classOf.set(hashText(form), Number(small));
    largerOf[Number(small)] = Number(large);
  }
  return { classOf, largerOf: Uint8Array.from(largerOf, (large = 0) => large) };
}
