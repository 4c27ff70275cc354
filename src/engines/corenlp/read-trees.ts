import { z } from "zod";
import type { ParserToken, Tree, TreeNode } from "../../extraction/parser/tree.js";
import { excerptOf, ServiceFailed } from "../service.js";
import { universalRelation, universalTag } from "./universal-labels.js";

/** What is used of a sentence in CoreNLP's JSON; indexes count from 1, and 0 governs the root. */
const answeredSentence = z.object({
  tokens: z.array(z.object({ pos: z.string() })),
  basicDependencies: z.array(z.object({ dep: z.string(), governor: z.int(), dependent: z.int() })),
});
type AnsweredSentence = z.infer<typeof answeredSentence>;
const document = z.object({ sentences: z.array(answeredSentence) });

/**
 * The trees of sentences that were sent, in their order; null for one that was cut into other words, or whose tree is none.
 * @throws {ServiceFailed} if the text is no answer to these sentences.
 */
export function readTrees(text: string, sent: readonly (readonly ParserToken[])[]): (Tree | null)[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ServiceFailed(`its answer is not JSON: ${excerptOf(text)}`);
  }
  const parsed = document.safeParse(value);
  if (!parsed.success) throw new ServiceFailed(`its answer holds no dependencies: ${excerptOf(text)}`);
  const { sentences } = parsed.data;
  if (sentences.length !== sent.length)
    throw new ServiceFailed(`it was sent ${sent.length} sentences and answered ${sentences.length}`);
  return sent.map((tokens, index) => treeOf(tokens, sentences[index] as AnsweredSentence));
}

function treeOf(sent: readonly ParserToken[], { tokens, basicDependencies }: AnsweredSentence): Tree | null {
  if (tokens.length !== sent.length || basicDependencies.length !== sent.length) return null;
  const edges = new Map(basicDependencies.map((edge) => [edge.dependent - 1, edge]));
  const tree = sent.flatMap(({ form }, at): TreeNode[] => {
    const edge = edges.get(at);
    if (!edge) return [];
    const head = edge.governor - 1;
    const xpos = tokens[at]?.pos ?? "";
    const relation = universalRelation(edge.dep, tokens[head]?.pos ?? "");
    return [{ form, upos: universalTag(xpos, relation), xpos, head, relation }];
  });
  return isTree(tree, sent.length) ? tree : null;
}

/** True if every word leads to the one root. */
function isTree(nodes: Tree, length: number): boolean {
  if (nodes.length !== length || nodes.filter(({ head }) => head === -1).length !== 1) return false;
  return nodes.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= length; steps += 1) {
      const head = nodes[at]?.head;
      if (head === undefined) return false;
      if (head === -1) return true;
      at = head;
    }
    return false;
  });
}
