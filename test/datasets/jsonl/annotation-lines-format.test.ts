import { describe, expect, it } from "vitest";
import { annotationLinesFormat as format } from "../../../src/datasets/jsonl/annotation-lines-format.js";
import { maximumLineLength } from "../../../src/extraction/json-lines.js";
import { annotatedText, sketchAnnotation } from "../../support/sketch-annotation.js";
import { faultIn, readContent } from "../read-rows.js";

const sketch = sketchAnnotation();
const lineOf = (text: unknown): string => JSON.stringify({ ...sketch, document: { ...sketch.document, text } });

describe("annotationLinesFormat", () => {
  it("reads a document a line, passing over blank lines", async () => {
    const rows = await readContent(format, `\ufeff${lineOf(annotatedText)}\r\n\r\n${lineOf(annotatedText)}`);
    expect(rows.map(({ line, ordinal }) => [line, ordinal])).toEqual([
      [1, 0],
      [3, 1],
    ]);
    expect(rows).toMatchObject([{ document: { report: { text: annotatedText } } }, { document: {} }]);
  });

  it.each([
    ["{broken", "null: "],
    [JSON.stringify(sketch), "document.text: It is no text"],
    [lineOf(`x${annotatedText}`), "null: The annotation is at fault"],
    ["x".repeat(maximumLineLength + 1), "null: The line is longer than"],
  ])("tells what is wrong with a line and reads the next: %.30s", async (line, fault) => {
    expect(await faultIn(format, line)).toContain(fault);
    expect(await readContent(format, `${line}\n${lineOf(annotatedText)}`)).toMatchObject([
      { fault: {} },
      { document: {} },
    ]);
  });
});
