/**
 * A table in plain text; cells are broken between words so that no column is wider than its limit.
 * @param widths characters that each column may have.
 */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] {
  const cells = [heads, ...rows].map((row) => row.map((cell, column) => wrap(cell, widths[column] ?? 20)));
  const used = heads.map((_, column) =>
    Math.max(...cells.map((row) => Math.max(...(row[column] ?? [""]).map(length)))),
  );
  const rule = used.map((width) => "-".repeat(width)).join("  ");
  const lines = cells.map((row) => {
    const height = Math.max(...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((lines, column) => (lines[line] ?? "").padEnd(used[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
  return [...(lines[0] ?? []), rule, ...lines.slice(1).flat()];
}

function length(text: string): number {
  return text.length;
}

function wrap(text: string, width: number): readonly string[] {
  const lines = [""];
  for (const word of text.replace(/\s+/g, " ").trim().split(" ")) {
    const last = lines.at(-1) ?? "";
    if (!last) lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
