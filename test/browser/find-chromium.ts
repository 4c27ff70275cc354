import { installedProgram } from "../support/installed-program.js";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/**
 * The program of a Chromium: that of CHROMIUM_PATH, or one on the PATH, or Debian's, which is installed where there is none.
 * @throws if there is none and it cannot be installed.
 */
export async function findChromium(): Promise<string> {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined) return given;
  try {
    return await installedProgram("chromium", names);
  } catch (cause) {
    throw new Error("Chromium could not be installed. Install it, or name one in CHROMIUM_PATH.", { cause });
  }
}
