// Takes the README's pictures into the folder that is named: `node pictures.mjs dev/pictures`.
import assert from "node:assert/strict";
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { World } from "./harness.mjs";

const folder = resolve(process.argv[2] ?? "");
assert.ok(process.argv[2], "name the folder");
mkdirSync(folder, { recursive: true });
/** A picture that is heavier than this does not belong into a repository. */
const heaviest = 150_000;

const world = await World.open();
try {
  const { page } = await world.person("coordinator@riga.example");
  await page.setViewportSize({ width: 1120, height: 840 });
  const open = async (path) => page.goto(new URL(path, world.url).href);
  const follow = async (path, words) => {
    await open(path);
    await page.locator("main").getByRole("link", { name: words }).first().click();
    await page.waitForLoadState("load");
  };
  const take = async (name) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: "disabled" });
    const { size } = statSync(path);
    assert.ok(size < heaviest, `${path} has ${size} bytes`);
    console.log(`${path}: ${size} bytes`);
  };

  await open("/?lang=en");
  await take("home");
  await follow("/units", "Vehicle stability management systems");
  await take("unit");
  await follow("/mobilities", "Automehāniķi Tamperē, rudens");
  await page.locator("main").getByRole("link", { name: "Anna Paraudziņa" }).first().click();
  await page.waitForLoadState("load");
  await open(`${new URL(page.url()).pathname}/transcript?view=two`);
  await take("transcript");
} finally {
  await world.close();
}
