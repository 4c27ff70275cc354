import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Has all temporary folders of a run lie in one, which goes when the run ends. */
export function setup(): () => void {
  const root = mkdtempSync(join(tmpdir(), "sitrep-tests-"));
  // Where `tmpdir` looks, here and in the processes of the tests, which start later.
  process.env["TMPDIR"] = root;
  return () => rmSync(root, { recursive: true, force: true, maxRetries: 3 });
}
