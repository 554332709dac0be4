// Runs the journeys: all of them, or those `*.test.mjs` beside this file whose names are given (`node run.mjs road axe`).
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { MADE, demo, folder, remove } from "./launch.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
// The long ones first, so that no processor waits for the last.
const long = ["axe", "road", "latvian"];
const place = (name) => long.indexOf(name.split(".")[0]) + 1 || long.length + 1;
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .sort((one, other) => place(one) - place(other) || one.localeCompare(other))
  .map((name) => join(here, name));
if (files.length === 0) {
  console.error(`no journey is called ${wanted.join(" or ")}`);
  process.exit(2);
}
// The demo world is made once; each journey begins from a copy.
const world = folder();
process.on("exit", () => remove(world));
process.env[MADE] = join(world, "data");
const made = await demo(process.env[MADE]).ready();
await made.stop();

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    process.exitCode = 1;
    stop.abort();
  });
}
// Two files at a time: each starts its own Tilts and its own browser, and mostly one of the two waits.
const journeys = run({ files, concurrency: 2, signal: stop.signal });
journeys.on("test:fail", () => (process.exitCode = 1));
journeys.compose(new spec()).pipe(process.stdout);
