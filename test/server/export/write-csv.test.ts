import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Row, Rows } from "../../../src/server/export/read-rows.js";
import { writeCsv } from "../../../src/server/export/write-csv.js";

const table = { columns: [{ title: "label", keys: ["label"] }], hasEvidence: true };

const claim = {
  quote: 'He said: "they fled,\nall of them"',
  start: 10,
  end: 42,
  modality: "ASSERTED",
  kind: "OCCURRENCE",
  publishedAt: "2014-12-24T08:00:00.000Z",
  chain: [{ actor: { name: "A group" } }, { actor: { name: "A wire" } }],
  document: { id: "d1", title: null },
  words: ["they", "all of them"],
};

function row(number: number, cell: string | number, claims = [claim]): Row {
  return { number, cells: [cell], evidence: { claims, total: claims.length } };
}

async function* rowsOf(rows: readonly Row[], moreAfter: string | null = null, fault?: Error): Rows {
  yield* rows;
  if (fault) throw fault;
  return { moreAfter };
}

async function written(rows: Rows) {
  let text = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const end = await writeCsv(table, rows, output, (error) => (error as Error).message);
  return { text, end, records: parse(text, { record_delimiter: "\r\n" }) as string[][] };
}

describe("writeCsv", () => {
  it("writes a line for each claim, and one for a row without any", async () => {
    const { records, end } = await written(rowsOf([row(1, "one", [claim, claim]), row(2, "two", [])]));
    expect(records[0]?.slice(0, 8)).toEqual([
      "row",
      "label",
      "claim.number",
      "claim.count",
      "claim.quote",
      "claim.start",
      "claim.end",
      "claim.modality",
    ]);
    expect(records.slice(1).map((record) => record.slice(0, 4))).toEqual([
      ["1", "one", "1", "2"],
      ["1", "one", "2", "2"],
      ["2", "two", "", "0"],
    ]);
    expect(records[1]?.slice(4)).toEqual([
      ...[claim.quote, "10", "42", "ASSERTED", "OCCURRENCE", "A group > A wire", "d1", "", claim.publishedAt],
      "they; all of them",
    ]);
    expect(end).toEqual({ rowCount: 2, lastWord: null });
  });

  it("ends lines as RFC 4180 wants, whatever stands in a cell", async () => {
    const { text, records } = await written(rowsOf([row(1, 'a,"b"\r\nc', []), row(2, "d", [])]));
    expect(text.endsWith("\r\n")).toBe(true);
    expect(records.map(([, label]) => label)).toEqual(["label", 'a,"b"\r\nc', "d"]);
  });

  it.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://evil.example","x")'])(
    "lets no spreadsheet take %j for a formula",
    async (cell) => {
      const { records } = await written(rowsOf([row(1, cell, [{ ...claim, quote: cell }])]));
      expect([records[1]?.[1], records[1]?.[4]]).toEqual([`'${cell}`, `'${cell}`]);
    },
  );

  it("leaves a negative number a number", async () => {
    const { records } = await written(rowsOf([row(1, -36.5)]));
    expect(records[1]?.[1]).toBe("-36.5");
  });

  it("ends with a word and the cursor where more rows follow, in as many cells as any line", async () => {
    const { records, end } = await written(rowsOf([row(1, "one")], "WyJjIl0"));
    expect(records.at(-1)?.[0]).toBe("# Not whole: cut after 1 rows, and more follow. Go on with after: WyJjIl0");
    expect(new Set(records.map(({ length }) => length)).size).toBe(1);
    expect(end.lastWord).toBe(records.at(-1)?.[0]);
  });

  it("ends with the reason where the rows break off, and tells whoever called", async () => {
    const fault = new Error("The database is gone.");
    const { records, end } = await written(rowsOf([row(1, "one"), row(2, "two")], null, fault));
    expect(records.at(-1)?.[0]).toBe("# Not whole: broken off after 2 rows. The database is gone.");
    expect(end.fault).toBe(fault);
  });

  it("reads no further ahead of a slow reader than its buffers hold", async () => {
    let [made, taken, ahead] = [0, 0, 0];
    async function* many(): Rows {
      while (made < 5_000) yield row(++made, "x".repeat(100), []);
      return { moreAfter: null };
    }
    const slow = new Writable({
      highWaterMark: 1_024,
      write(chunk, _encoding, done) {
        taken += String(chunk).split("\r\n").length - 1;
        ahead = Math.max(ahead, made - taken);
        setImmediate(done);
      },
    });
    await writeCsv(table, many(), slow, String);
    expect(made).toBe(5_000);
    expect(ahead).toBeLessThan(500);
  });

  it("asks for no row more once the client is gone", async () => {
    let [made, closed] = [0, false];
    async function* endless(): Rows {
      try {
        for (;;) yield row(++made, "x".repeat(1_000), []);
      } finally {
        closed = true;
      }
    }
    let settle = (_outcome: unknown) => {};
    const ended = new Promise<unknown>((resolve) => {
      settle = resolve;
    });
    const server = createServer((_request, response) => {
      writeCsv(table, endless(), response, String).then(settle, settle);
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const request = get(`http://127.0.0.1:${port}`, (response) => {
      response.once("data", () => request.destroy());
      response.on("error", () => {});
    });
    expect(await ended).toBeInstanceOf(Error);
    server.close();
    expect(closed).toBe(true);
    expect(made).toBeGreaterThan(0);
  });
});
