import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const run = promisify(execFile);
const installMs = 300_000;

/**
 * The program of a Chromium: that of CHROMIUM_PATH, or one on the PATH, or Debian's, which is installed where there is none.
 * @throws if there is none and it cannot be installed.
 */
export async function findChromium(): Promise<string> {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined) return given;
  const found = await onPath();
  if (found !== null) return found;
  console.log("There is no Chromium here: installing Debian's with apt-get ...");
  try {
    await run("apt-get", ["update", "--quiet"], { timeout: installMs });
    await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"], {
      timeout: installMs,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (cause) {
    throw new Error("Chromium could not be installed. Install it, or name one in CHROMIUM_PATH.", { cause });
  }
  const installed = await onPath();
  if (installed === null) throw new Error("apt-get installed no Chromium on the PATH. Name one in CHROMIUM_PATH.");
  return installed;
}

async function onPath(): Promise<string | null> {
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
