import { StringDecoder } from "node:string_decoder";
import { maximumLineLength } from "./json-lines.js";

/**
 * Splits bytes in UTF-8 at line feeds. A line longer than `maximum` (UTF-16 code units) is cut one behind it: enough to see that it is too long,
 * and no more to keep.
 */
export async function* splitLines(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  maximum = maximumLineLength,
): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let line = "";
  const append = (text: string) => {
    if (line.length <= maximum) line += text.slice(0, maximum + 1 - line.length);
  };
  for await (const chunk of bytes) {
    const [first = "", ...more] = decoder.write(chunk).split("\n");
    append(first);
    for (const next of more) {
      yield line;
      line = "";
      append(next);
    }
  }
  append(decoder.end());
  if (line !== "") yield line;
}
