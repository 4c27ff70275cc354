import { projectedEdgeKinds } from "../../src/domain/graph-edge.js";
import { emptyLens } from "../../src/domain/lens.js";
import { compileQuestion } from "../../src/graph/select/compile-question.js";
import { seeEverything } from "../../src/graph/select/lens.cypher.js";
import { selectionsOf } from "./selections-of.js";

/** Types of the relationships that claims support; those of the record rest on none. */
export const supportedRelationships: ReadonlySet<string> = new Set([...projectedEdgeKinds, "LOCATED_IN"]);

/** What the statement of a question follows, and where it passes the lens by. */
export interface Followed {
  readonly text: string;
  /** Variables of the relationships that claims support, or of any type. */
  readonly edges: readonly string[];
  /** Those of them that the lens was not asked for, or whose predicate does not stand in the statement. */
  readonly unseen: readonly string[];
}

/** Compiles the one root field of a question with a lens that notes what it is asked for. */
export async function followedBy(source: string, variables?: Readonly<Record<string, unknown>>): Promise<Followed> {
  const [selection] = await selectionsOf(source, variables);
  if (selection === undefined) throw new Error("Nothing is asked.");
  const asked = new Set<string>();
  const edge = (variable: string) => {
    asked.add(variable);
    return `seen(${variable})`;
  };
  const { text } = compileQuestion(selection, {
    lens: emptyLens,
    predicates: { ...seeEverything, edge },
  }).statement;
  const edges = [...text.matchAll(/-\[(\w*)(?::([\w|]+))?/g)]
    .filter(([, , types]) => types === undefined || types.split("|").some((type) => supportedRelationships.has(type)))
    .map(([, variable]) => String(variable))
    // Whether and where looking stopped is told by a number or an index, whoever says so; what is behind is not read.
    .filter((variable) => !/^looked\d+$/.test(variable));
  return { text, edges, unseen: edges.filter((one) => !asked.has(one) || !text.includes(`seen(${one})`)) };
}
