import { AmbiguousName, SitrepError } from "../../domain/errors.js";
import { asArgumentOf, copyOf } from "../../domain/input-place.js";
import { answerTypeOf } from "../../domain/questions/answer-type.js";
import {
  answerKinds,
  type Needed,
  type Needs,
  type QuestionTemplate,
} from "../../domain/questions/question-template.js";
import type { RefusalReason } from "../../domain/questions/refusal.js";
import type { Selection } from "../../domain/selection.js";
import { isLive } from "../projection/claim-facts.js";
import { boundNode } from "./bound-node.cypher.js";
import type { Compiled } from "./compiled.js";
import { mayBeAny } from "./events-of-filter.cypher.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { Precondition } from "./precondition.js";
import { referenceId } from "./reference.cypher.js";
import { shapeMade } from "./shape-made.js";

/** Compiles what is asked of a root field. */
type CompileRoot = (root: string, asked: Selection) => Compiled;

interface Refusal {
  readonly reason: RefusalReason;
  readonly message: string;
  readonly nextStep: string | null;
}

const refused = "Refusal";

/**
 * A question of a template, answered by the root field that has such answers. In the same statement it is found out what the answer needs; where that is
 * not there, the question is refused.
 */
export function compileAsked(
  template: QuestionTemplate,
  selection: Selection,
  builder: ObjectBuilder,
  compileRoot: CompileRoot,
): Compiled {
  const given = Object.fromEntries(Object.entries(selection.args).filter(([, value]) => value != null)) as never;
  const answerType = answerTypeOf(template.gives);
  const { compiled, restsOn } = builder.forgiving(() =>
    asArgumentOf(selection.args, () => {
      lookUp(template, given, builder);
      const needs = template.needs(given);
      return {
        needs,
        met: needs.map(({ oneOf }) => `(${oneOf.map((one) => isThere(one, builder)).join(" OR ")})`),
        ...partsOf(template, given, selection, compileRoot),
      };
    }),
  );
  const { needs, met, parts } = compiled;
  const read = [...parts.values()];
  return {
    clauses: read.flatMap(({ clauses }) => clauses),
    expression: `{met: [${met.join(", ")}], restsOn: [${restsOn.map(({ checked }) => checked).join(", ")}], parts: [${read.map(({ expression }) => expression).join(", ")}]}`,
    decode: (raw) => {
      const row = raw as { met: boolean[]; restsOn: unknown[]; parts: unknown[] };
      const refusal = missing(restsOn, row.restsOn) ?? unmet(needs, row.met);
      const type = refusal === null ? answerType : refused;
      const values = new Map([...parts].map(([part, { decode }], index) => [part, () => decode(row.parts[index])]));
      const shaped = (selection.children[type] ?? []).map((child) => [
        child.key,
        values.get(child)?.() ?? shownIn(child, refusal, builder),
      ]);
      return { __typename: type, ...Object.fromEntries(shaped) };
    },
  };
}

/** Finds out about whatever is named, whether or not it is asked for the answer. */
function lookUp({ takes }: QuestionTemplate, given: Readonly<Record<string, object>>, builder: ObjectBuilder): void {
  for (const [name, { kind }] of Object.entries(takes)) {
    const reference = given[name];
    if (reference === undefined) continue;
    if (kind === "ACTOR") referenceId("Actor", reference, builder);
    if (kind === "PLACE") referenceId("Place", reference, builder);
    if (kind === "NODE") boundNode(reference, builder);
  }
}

/** What is read of the graph: the answer, and the claims it rests on, or that were looked at in vain. */
function partsOf(template: QuestionTemplate, given: never, selection: Selection, compileRoot: CompileRoot) {
  const evidence = { filter: template.evidence(given), orderBy: "NEWEST" };
  const parts = new Map<Selection, Compiled>();
  for (const child of Object.values(selection.children).flat()) {
    if (child.field === "answer") {
      const args = copyOf(child.args, { ...child.args, ...orderOf(template), ...template.answer(given) });
      parts.set(child, compileRoot(answerKinds[template.gives], { ...child, args }));
    }
    if (child.field === "evidence") {
      parts.set(child, compileRoot("claims", { ...child, args: copyOf(child.args, { ...child.args, ...evidence }) }));
    }
  }
  return { parts };
}

/** Lists of time come newest first, those of names by name. */
function orderOf({ gives }: QuestionTemplate): { readonly orderBy?: string } {
  if (gives === "ACTORS") return { orderBy: "NAME" };
  return gives === "EVENTS" || gives === "FIGURES" || gives === "CLAIMS" ? { orderBy: "NEWEST" } : {};
}

/** "There is such an event", as far as was looked, or such a live claim. */
function isThere(needed: Needed, builder: ObjectBuilder): string {
  if ("event" in needed) return mayBeAny(needed.event, builder);
  const claim = builder.variable("claim");
  const where = [
    isLive(claim),
    ...builder.shown("claim", claim),
    builder.filtered("Claim", needed.claim, false, claim),
  ];
  return `EXISTS { MATCH (${claim}:Claim) WHERE ${where.join(" AND ")} }`;
}

/** Something the question names that is not there. */
function missing(restsOn: readonly Precondition[], found: readonly unknown[]): Refusal | null {
  for (const [index, { check, missing: reason }] of restsOn.entries()) {
    try {
      check(found[index]);
    } catch (error) {
      if (!(error instanceof SitrepError) || reason === undefined) throw error;
      const { message, nextStep } = error;
      return { reason: error instanceof AmbiguousName ? "AMBIGUOUS_NAME" : reason, message, nextStep };
    }
  }
  return null;
}

function unmet(needs: readonly Needs[], met: readonly boolean[]): Refusal | null {
  const first = needs.find((_, index) => met[index] === false);
  if (first === undefined) return null;
  return {
    reason: first.reason,
    message: first.message,
    nextStep: "Ask with fewer restrictions, or look at the evidence.",
  };
}

function shownIn(child: Selection, refusal: Refusal | null, builder: ObjectBuilder): unknown {
  if (child.field !== "statement") return refusal?.[child.field as keyof Refusal] ?? null;
  const { text = "", given = {} } = builder.built ?? {};
  const parameters = Object.entries(given).map(([name, value]) => ({ name: `given.${name}`, json: jsonOf(value) }));
  return shapeMade("AskedStatement", { text, parameters }, child.children["AskedStatement"] ?? [], builder);
}

/** Whole numbers are objects of the driver, and instants are written out. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    const isInteger = typeof one === "object" && one !== null && "low" in one && "high" in one;
    return isInteger ? Number(String(one)) : one;
  });
}
