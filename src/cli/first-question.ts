import type { AskGraph } from "../server/run-operation.js";
export const totals = async (_: AskGraph) => ({});
export const totalsLine = (_: unknown) => "";
export const firstQuestion = async (
  _: AskGraph,
): Promise<null | { question: string; data: unknown; lines: string[] }> => null;
