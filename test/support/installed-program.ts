import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const installMs = 300_000;

/**
 * A program of the PATH, by the first of its names that is there; where none is, it is installed from Debian's packages, and said so.
 * @throws if it is not there and cannot be installed.
 */
export async function installedProgram(debianPackage: string, names: readonly string[]): Promise<string> {
  const found = await onPath(names);
  if (found !== null) return found;
  console.log(`There is no ${names[0]} here: installing Debian's ${debianPackage} with apt-get ...`);
  const environment = { timeout: installMs, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update", "--quiet"], environment);
  await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", debianPackage], environment);
  const installed = await onPath(names);
  if (installed === null) throw new Error(`apt-get installed no ${names[0]} on the PATH.`);
  return installed;
}

async function onPath(names: readonly string[]): Promise<string | null> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return file;
    }
  }
  return null;
}
