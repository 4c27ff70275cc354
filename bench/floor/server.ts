/** Hand-written Cypher behind node:http: `POST /NAME` with parameters as JSON runs the statement of that name. Prints its address when it is ready. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { type FloorStatement, floorStatements } from "./statements.js";

const { NEO4J_URI = "", NEO4J_USER = "", NEO4J_PASSWORD = "" } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const text = floorStatements[request.url?.slice(1) as FloorStatement];
  const params = await bodyOf(request);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (transaction) => {
      const { records } = await transaction.run(text, params);
      return records[0]?.toObject() ?? null;
    });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  answer(request).then(
    (data) => response.setHeader("content-type", "application/json").end(JSON.stringify(data)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
