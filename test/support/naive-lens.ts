/**
 * The slow and obviously right way to look through a lens: the claims that fall are taken out of the graph, with the words that they alone
 * vouch for, everything is projected again, and the question is asked of what is left. Then all is rolled back.
 */
import { createHash } from "node:crypto";
import type { ClaimFacts } from "../../src/domain/account-facts.js";
import { identifyEntities } from "../../src/domain/entity-identity.js";
import type { Lens } from "../../src/domain/lens.js";
import type { Selection } from "../../src/domain/selection.js";
import { supportByWords } from "../../src/domain/support.js";
import type { Row, WriteTransaction } from "../../src/graph/connection.js";
import { projectEvents } from "../../src/graph/projection/project-events.js";
import { compileQuestion } from "../../src/graph/select/compile-question.js";
import type { BuiltReport } from "./build-extraction.js";
import type { TestGraph } from "./use-graph.js";

/** A lens of ids in the graph. Its minima are those of the lens of the questions. */
export interface NaiveLens extends Pick<Lens, "minEvidence" | "minRootSources"> {
  readonly removed: readonly { readonly id: string; readonly family: boolean; readonly asPublisher: boolean }[];
  readonly reported?: string;
  readonly recorded?: string;
}

interface StoredClaim extends Omit<ClaimFacts, "id"> {
  readonly id: string;
  /** Who passed it on, the publisher last. */
  readonly chain: readonly string[];
}

/** Actor -> whom its word is also the word of, as one document says. By document. */
export type Families = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

export function familiesOf(reports: readonly BuiltReport[]): Families {
  return new Map(
    reports.map(({ report, extraction }) => {
      const sha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
      const { documentId, actors } = identifyEntities(report, extraction, sha256);
      const wholes = (local: string): string[] => [
        ...extraction.actors.flatMap(({ id, partOf }) => (id === local && partOf !== null ? [partOf] : [])),
        ...extraction.actorRelations.flatMap(({ type, from, to }) =>
          from === local && ["LEADS", "MEMBER_OF", "PART_OF"].includes(type) ? [to] : [],
        ),
      ];
      const family = (local: string, known: ReadonlySet<string>): ReadonlySet<string> =>
        known.has(local)
          ? known
          : wholes(local).reduce((all, whole) => family(whole, all), new Set([...known, local]) as ReadonlySet<string>);
      const ofActors = [...actors].map(([local, id]) => {
        const all = [...family(local, new Set())].map((member) => actors.get(member) ?? member);
        return [id, new Set(all)] as const;
      });
      return [documentId, new Map(ofActors)];
    }),
  );
}

class RolledBack extends Error {
  constructor(readonly answers: unknown[]) {
    super("Everything is put back.");
  }
}

/** The statements are large: on a busy machine it takes seconds to plan one for the first time. */
const timeLimit = { timeoutMs: 240_000 };

/** The answers to questions in a graph in which what the lens leaves out was never written. */
export async function askWithout(
  graph: TestGraph,
  lens: NaiveLens,
  families: Families,
  questions: readonly Selection[],
): Promise<unknown[]> {
  const { minEvidence, minRootSources } = lens;
  const minima = { minEvidence: minEvidence ?? null, minRootSources: minRootSources ?? null };
  try {
    await graph.connection.write(async (transaction) => {
      await takeOut(transaction, lens, families);
      const answers: unknown[] = [];
      for (const question of questions) {
        const { statement, decode } = compileQuestion(question, { lens: minima });
        const [row] = await transaction.run(statement);
        answers.push(decode(row as Row));
      }
      throw new RolledBack(answers);
    }, timeLimit);
  } catch (error) {
    if (error instanceof RolledBack) return error.answers;
    throw error;
  }
  throw new Error("The transaction was not rolled back.");
}

async function takeOut(transaction: WriteTransaction, lens: NaiveLens, families: Families): Promise<void> {
  const run = (text: string, given: Record<string, unknown> = {}) =>
    transaction.run({ name: "naive", access: "WRITE", text, params: given });
  const claims = (await run(`
    MATCH (claim:Claim) WHERE claim.supersededAt IS NULL
    RETURN claim {.*, publishedAt: toString(claim.publishedAt), recordedAt: toString(claim.recordedAt),
      chain: COLLECT { MATCH (claim)-[by:ATTRIBUTED_TO]->(actor) RETURN actor.id ORDER BY by.position },
      accountId: COLLECT { MATCH (claim)-[:ABOUT]->(account) RETURN account.id }[0]} AS claim`)) as unknown as {
    claim: StoredClaim & { documentId: string; accountId: string | null; directQuote: boolean };
  }[];
  const fallen = new Set(
    claims.flatMap(({ claim }) => (falls(claim, lens, families.get(claim.documentId)) ? [claim.id] : [])),
  );
  const words = (await run(`
    MATCH (account:Account)-[has:HAS_PARTICIPANT|HAS_PLACE]->(mention:Mention) WHERE account.supersededAt IS NULL
    RETURN account.id AS accountId, has.id AS id, mention.start AS start, mention.end AS end`)) as unknown as {
    accountId: string;
    id: string;
    start: number;
    end: number;
  }[];
  const unsaid = words.filter(({ accountId, ...span }) => {
    const about = claims.flatMap(({ claim }) => (claim.accountId === accountId ? [claim] : []));
    return supportByWords(span, about).every(({ claimId }) => fallen.has(claimId));
  });
  await run("MATCH ()-[has:HAS_PARTICIPANT|HAS_PLACE]->() WHERE has.id IN $ids DELETE has", {
    ids: unsaid.map(({ id }) => id),
  });
  await run("MATCH (claim:Claim) WHERE claim.id IN $ids SET claim.retractedAt = datetime()", { ids: [...fallen] });
  await run(`
    MATCH (account:Account)
    WHERE account.supersededAt IS NULL AND NOT EXISTS { (account)<-[:ABOUT]-(claim:Claim) WHERE claim.supersededAt IS NULL AND claim.retractedAt IS NULL }
    SET account.supersededAt = datetime()`);
  const events = await run("MATCH (event:Event) RETURN event.id AS id");
  await projectEvents(
    transaction,
    events.map(({ id }) => String(id)),
  );
  await run(
    `MATCH ()-[edge:WITHIN|BEARING_OF]->()
     WHERE edge.claimIds IS NOT NULL AND all(id IN edge.claimIds WHERE id IN $ids)
     DELETE edge`,
    { ids: [...fallen] },
  );
  await run(
    `MATCH ()-[edge:WITHIN|BEARING_OF]->()
     WHERE edge.claimIds IS NOT NULL
     WITH edge, [i IN range(0, size(edge.claimIds) - 1) WHERE NOT edge.claimIds[i] IN $ids] AS left
     SET edge.supportStarts = [i IN left | edge.supportStarts[i]], edge.supportEnds = [i IN left | edge.supportEnds[i]],
       edge.supportInherited = [i IN left | edge.supportInherited[i]], edge.publishedAts = [i IN left | edge.publishedAts[i]],
       edge.rootSourceIds = [i IN left | edge.rootSourceIds[i]]
     SET edge.claimIds = [i IN left | edge.claimIds[i]]
     SET edge.supportCount = COUNT { UNWIND edge.claimIds AS id RETURN DISTINCT id }`,
    { ids: [...fallen] },
  );
  const uses = (await run(`
    MATCH (mention:Mention)-[:REFERS_TO]->() MATCH (document:Document {id: mention.documentId})
    RETURN mention {.*} AS mention, document {.*, publishedAt: toString(document.publishedAt), recordedAt: toString(document.recordedAt)} AS document`)) as unknown as {
    mention: { id: string; start: number; end: number; speakerId: string };
    document: { id: string; publisherId: string; publishedAt: string; recordedAt: string };
  }[];
  const unused = uses.filter(({ mention: { start, end, speakerId }, document }) => {
    const holding = claims.filter(
      ({ claim }) =>
        claim.documentId === document.id &&
        claim.start <= start &&
        end <= claim.end &&
        (speakerId === document.publisherId || (claim.directQuote && claim.rootSourceId === speakerId)),
    );
    const narrated = { ...document, chain: [document.publisherId] };
    return holding.length === 0 ? falls(narrated, lens, undefined) : holding.every(({ claim }) => fallen.has(claim.id));
  });
  await run("MATCH (mention:Mention)-[refers:REFERS_TO]->() WHERE mention.id IN $ids DELETE refers", {
    ids: unused.map(({ mention }) => mention.id),
  });
  await run(
    `MATCH (document:Document)
     WHERE document.publishedAt > datetime($reported) OR document.recordedAt > datetime($recorded)
     DETACH DELETE document`,
    { reported: lens.reported ?? "9999-01-01T00:00:00Z", recorded: lens.recorded ?? "9999-01-01T00:00:00Z" },
  );
}

function falls(
  claim: Pick<StoredClaim, "chain" | "publishedAt" | "recordedAt">,
  lens: NaiveLens,
  families: Families extends ReadonlyMap<string, infer F> ? F | undefined : never,
): boolean {
  const isYounger = (instant: string, limit: string | undefined) =>
    limit !== undefined && Date.parse(instant) > Date.parse(limit);
  if (isYounger(claim.publishedAt, lens.reported) || isYounger(claim.recordedAt, lens.recorded)) return true;
  const { chain } = claim;
  return lens.removed.some(({ id, family, asPublisher }) => {
    const isWordOf = (link: string) => link === id || (family && families?.get(link)?.has(id) === true);
    const [sources, publishers] = chain.length > 1 ? [chain.slice(0, -1), chain.slice(-1)] : [chain, []];
    return sources.some(isWordOf) || (asPublisher && publishers.some(isWordOf));
  });
}
