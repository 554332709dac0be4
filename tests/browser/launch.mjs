// Starts the built program on a folder of its own and stops it again.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** The program as `cargo build` leaves it. */
export const program = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "debug", "tilts");

/** In memory where there is room: a database is many small files. */
function place() {
  if (!existsSync("/dev/shm")) return tmpdir();
  const { bavail, bsize, type } = statfsSync("/dev/shm");
  const isTmpfs = type === 0x01021994;
  return isTmpfs && bavail * bsize > 3e9 ? "/dev/shm" : tmpdir();
}

/** A new folder that PostgreSQL's account can enter too. */
export function folder() {
  const made = mkdtempSync(join(place(), "tilts-browser-"));
  chmodSync(made, 0o755);
  return made;
}

/** Deletes it. */
export function remove(made) {
  rmSync(made, { recursive: true, force: true, maxRetries: 3 });
}

// What the caller's shell has for its own database is none of the journeys' business.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TILTS|DATABASE)_/.test(name)));

/** A running or ended `tilts`. */
export class Tilts {
  /** @param {string[]} words the command line */
  constructor(words) {
    if (!existsSync(program)) throw new Error(`${program} is missing: cargo build`);
    this.out = "";
    this.err = "";
    this.child = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    this.ended = new Promise((done) => this.child.on("close", (code, signal) => done(code ?? signal)));
    this.child.stdout.on("data", (text) => (this.out += text));
    this.child.stderr.on("data", (text) => (this.err = (this.err + text).slice(-200_000)));
  }

  /** Waits for the line `ready http://…` and keeps the address in `url`. */
  async ready(patience = 120_000) {
    let over = false;
    this.ended.then(() => (over = true));
    const deadline = Date.now() + patience;
    for (;;) {
      const found = /^ready (http:\S+)$/m.exec(this.out);
      if (found) {
        this.url = found[1];
        return this;
      }
      if (over || Date.now() > deadline) {
        await this.kill();
        throw new Error(`tilts did not get ready:\n${this.out}\n${this.err}`);
      }
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** Stops it in order and answers its exit code. */
  async stop(signal = "SIGTERM") {
    this.child.kill(signal);
    return this.ended;
  }

  /** Ends it at once, as a power cut would. */
  async kill() {
    this.child.kill("SIGKILL");
    return this.ended;
  }
}

/** Names a folder that holds the demo world as it is after the first start, for all journeys to begin from. */
export const MADE = "JOURNEYS_BEGIN_FROM";

/** A data folder with the demo world: a copy where one was made before, else yet to be made by the first start. */
export function data(within) {
  const made = join(within, "data");
  // With owners and rights, about which PostgreSQL is strict.
  if (process.env[MADE]) execFileSync("cp", ["-a", process.env[MADE], made]);
  return made;
}

/** `tilts demo` on a data folder and a free port. */
export function demo(data, ...more) {
  return new Tilts(["demo", "--data", data, "--listen", "127.0.0.1:0", ...more]);
}
