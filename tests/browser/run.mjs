// Runs the journeys: those `*.test.mjs` beside this file whose names are given (`node run.mjs road axe`).
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
// Without names: the launcher. The smoke test, the whole road and axe over every page are run by their names.
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ["launcher"];
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .sort();
if (files.length === 0) {
  console.error(`no journey is called ${wanted.join(" or ") || "anything"}`);
  process.exit(2);
}
// One file at a time: each starts its own Tilts and its own browser.
const options = ["--test", "--test-concurrency=1", "--test-reporter=spec"];
const child = spawn(process.execPath, [...options, ...files.map((name) => join(here, name))], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
