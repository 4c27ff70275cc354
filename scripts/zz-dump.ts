import { compileQuestion } from "../src/graph/select/compile-question.js";
import { emptyLens, lensOf } from "../src/domain/lens.js";
import { selectionsOf } from "../test/support/selections-of.js";
import { shippedOperations } from "../test/operations/shipped-operations.js";
const lens = { withoutSources: [{ id: { type: "Actor", id: "x" }, family: true, asPublisher: false }] };
for (const op of shippedOperations()) if (op.name === process.argv[2]) for (const s of await selectionsOf(op.source, op.variables)) {
  console.log("//////", s.field); console.log(compileQuestion(s, { lens: emptyLens }).statement.text);
  if (process.argv[3]) {console.log("//////LENS", s.field); console.log(compileQuestion({ ...s, args: { ...s.args, lens } } as any, { lens: lensOf(lens as any) }).statement.text);}
}
