// What the launcher promises: data are kept, one clear sentence for whatever hinders, and nothing that an end leaves behind hinders.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { Tilts, demo, folder, remove } from "./launch.mjs";

test("the launcher", { timeout: 600_000 }, async (t) => {
  const place = folder();
  const data = join(place, "data");
  const running = [];
  const start = async (...more) => {
    const tilts = await demo(data, ...more).ready();
    running.push(tilts);
    return tilts;
  };
  const refused = async (words, sentence) => {
    const tilts = new Tilts(words);
    assert.equal(await tilts.ended, 1, tilts.err);
    assert.match(tilts.err, sentence);
    assert.equal(tilts.err.trim().split("\n").length, 1, tilts.err);
  };
  const postgres = () => Number(readFileSync(join(data, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  t.after(async () => {
    for (const tilts of running) await tilts.stop();
    remove(place);
  });

  await t.test("prints the sign-ins and then the ready line", async () => {
    const tilts = await start("--fresh");
    assert.match(tilts.out, /coordinator@riga\.example[^]*\nready http:\/\/127\.0\.0\.1:\d+\n$/);
    assert.equal((await fetch(`${tilts.url}/readyz`)).status, 200);
    assert.equal(await tilts.stop("SIGINT"), 0);
    assert.ok(!existsSync(join(data, "postgres/postmaster.pid")), "PostgreSQL was not stopped in order");
  });

  await t.test("a second start keeps the data, and a kill -9 before does not hinder it", async () => {
    await (await start()).kill();
    const orphan = postgres();
    process.kill(orphan, 0);
    const next = await start();
    assert.notEqual(postgres(), orphan);
    await next.kill();
    process.kill(postgres(), "SIGKILL");
    assert.equal(await (await start()).stop("SIGTERM"), 0);
  });

  await t.test("never takes the data of real work for a demo's", async () => {
    const real = join(place, "real");
    const serve = await new Tilts(["serve", "--data", real, "--listen", "127.0.0.1:0"]).ready();
    assert.equal(await serve.stop(), 0);
    for (const more of [[], ["--fresh"]]) {
      await refused(["demo", "--data", real, "--listen", "127.0.0.1:0", ...more], /holds the data of `tilts serve`/);
    }
    assert.ok(existsSync(join(real, "postgres/PG_VERSION")));
  });

  await t.test("--fresh makes the demo world again", async () => {
    const tilts = await start("--fresh");
    const body = new URLSearchParams({ email: "coordinator@riga.example", password: "tilts-demo" });
    const answer = await fetch(`${tilts.url}/sign-in`, { method: "POST", body, redirect: "manual", headers: { origin: tilts.url } });
    assert.equal(answer.status, 303);
    assert.equal(await tilts.stop(), 0);
  });

  await t.test("an end in the middle of the first start does not hinder the next", async () => {
    for (const pause of [100, 400, 700]) {
      const tilts = demo(data, "--fresh");
      await new Promise((done) => setTimeout(done, pause));
      await tilts.kill();
    }
    assert.equal(await (await start()).stop(), 0);
  });

  await t.test("says that the database is gone, and ends", async () => {
    const tilts = await start();
    process.kill(postgres(), "SIGKILL");
    assert.equal(await tilts.ended, 1);
    assert.match(tilts.err, /The database server is gone/);
  });

  await t.test("one clear sentence for a taken folder and a taken port", async () => {
    const tilts = await start();
    const address = new URL(tilts.url).host;
    await refused(["demo", "--data", data, "--listen", "127.0.0.1:0"], /Another Tilts is running on the data folder/);
    await refused(["demo", "--data", join(place, "other"), "--listen", address], /is taken by another program/);
    assert.equal(await tilts.stop(), 0);
  });

  await t.test("one clear sentence for other people's files, a file in the way and another version's data", async () => {
    const mine = join(place, "mine");
    mkdirSync(mine);
    writeFileSync(join(mine, "letter"), "dear");
    await refused(["demo", "--data", mine, "--listen", "127.0.0.1:0", "--fresh"], /was not made by Tilts/);
    assert.equal(readFileSync(join(mine, "letter"), "utf8"), "dear");
    await refused(["demo", "--data", join(mine, "letter"), "--listen", "127.0.0.1:0"], /cannot be written/);
    writeFileSync(join(data, "postgres/PG_VERSION"), "14\n");
    await refused(["demo", "--data", data, "--listen", "127.0.0.1:0"], /was made by PostgreSQL 14/);
  });
});
