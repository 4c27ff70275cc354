import type { Extraction, Report } from "../../domain/extraction.js";
import type { DependencyParser } from "../../extraction/parser/tree.js";
import type { Resources } from "../../extraction/resources.js";
import { createRulesEngine } from "../../extraction/rules-engine.js";
import { readSentences } from "../../extraction/text/read-sentences.js";
import { validateReport } from "../../extraction/validate-report.js";
import type { OpenEngine } from "../engine.js";
import { ServiceFailed } from "../service.js";
import { CorenlpClient } from "./corenlp-client.js";
import { PreparedParser } from "./prepared-parser.js";

const name = "corenlp";
const version = "0.1.0";
/** Longest text that is sent, in UTF-16 code units; a server takes about a second for 1,000. */
const maximumSentLength = 100_000;

/** What the rules read, with the parser they ask. */
type ParsingResources = Resources & { readonly parser?: DependencyParser | null };

/**
 * The rules on the trees of a Stanford CoreNLP server in place of our own parser's. If the server does not answer, the rules read the
 * report as ever.
 * @param timeoutMs how long the server may take for one answer.
 */
export function createCorenlpEngine(url: string, resources: ParsingResources, timeoutMs?: number): OpenEngine {
  const client = new CorenlpClient(url, timeoutMs);
  const rules = createRulesEngine(resources);
  const closing = new AbortController();
  return {
    name,
    version,
    async extract(report: Report): Promise<Extraction> {
      validateReport(report);
      try {
        const parser = await parserFor(report, client, resources, closing.signal);
        const parsing: ParsingResources = { ...resources, parser };
        const extraction = await createRulesEngine(parsing).extract(report);
        return { ...extraction, extractor: { name, version, model: null } };
      } catch (error) {
        if (!(error instanceof ServiceFailed)) throw error;
        const extraction = await rules.extract(report);
        const insteadOf = { name, version, model: null, reason: error.message };
        return { ...extraction, extractor: { ...extraction.extractor, insteadOf } };
      }
    },
    async close() {
      closing.abort();
    },
  };
}

/** A parser that has the server's trees of the report's sentences. */
async function parserFor(
  report: Report,
  client: CorenlpClient,
  { model, parser: own = null }: ParsingResources,
  signal: AbortSignal,
): Promise<DependencyParser> {
  if (report.text.length > maximumSentLength)
    throw new ServiceFailed(`the text is longer than ${maximumSentLength} characters`);
  const { sentences } = readSentences(report, model);
  const sent = sentences.map(({ tokens }) =>
    tokens.map(({ text, partOfSpeech }) => ({ form: text, hint: partOfSpeech })),
  );
  const trees = await client.parse(sent, signal);
  const parser = new PreparedParser(own);
  for (const [index, tokens] of sent.entries()) {
    const tree = trees[index];
    if (tree) parser.prepare(tokens, tree);
  }
  return parser;
}
