// Somebody without an account, by a link from its first screen to its last; and whoever checks a paper.
import assert from "node:assert/strict";
import { kind } from "./crawl.mjs";

/** Presses a button that answers with a page, there or after a redirect; answers its status. */
async function presses(page, button) {
  const answered = page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303);
  await button.click();
  const status = (await answered).status();
  await page.waitForLoadState("load");
  return status;
}

/** The code that was sent last. */
async function codeInOutbox(world, options) {
  const outbox = await world.visitor({ ...options, width: 1280 });
  await outbox.visit("/outbox");
  const code = (await outbox.page.locator("main").textContent()).match(/\b\d{6}\b/)?.[0];
  assert.ok(code, "no code in the outbox");
  return code;
}

/** The form of a link whose recipient can act at once: for a company or a school that has yet to approve a unit. */
export function linkForm(met) {
  const forms = [...met.values()].filter(({ path }) => path.includes("/links/new"));
  const form = forms.find(({ path }) => path.startsWith("/units/") && path.includes("purpose=sign"));
  assert.ok(form, `no such form: ${forms.map(({ path }) => path).join(" ")}`);
  return form;
}

/**
 * A member of staff sends a link from this page (`…/links/new?…`), and its recipient goes all the way with it. `look(person, expected,
 * status, from)` looks at each screen in each of its states.
 */
export async function byLink(world, staff, path, options, look) {
  const { page } = staff;
  await staff.visit(path);
  assert.equal(kind(page.url()).includes("/links/new"), true, page.url());
  await page.locator("#name").fill("Pekka Mallinen");
  await page.locator("#email").fill("somebody@elsewhere.example");
  await page.locator("#language").selectOption(options.lang);
  await page.locator("input[name=channel][value=text]").check();
  await look(staff, 200, await presses(page, page.locator("main form button").last()), "a link that was sent");
  const link = await page.locator("#link").inputValue();

  const guest = await world.visitor(options);
  const token = new URL(link).pathname;
  await look(guest, 200, (await guest.visit(token)).status(), "the link");
  const base = new URL(guest.page.url()).pathname;
  await look(guest, 200, (await guest.visit(`${base}/wrong-person`)).status(), "the way of the wrong person");
  await guest.visit(base);
  await Promise.all([guest.page.waitForLoadState("load"), guest.page.locator(".sticky a").click()]);
  await look(guest, 200, 200, "what is signed");
  const act = guest.page.locator("button[value=act]:not([tabindex])");
  await look(guest, 422, await presses(guest.page, act), "nothing typed");
  await look(guest, 200, await presses(guest.page, guest.page.locator("button[value=code]")), "a code was sent");
  await guest.page.locator("#code").fill(await codeInOutbox(world, options));
  if (await guest.page.locator("#place").count()) await guest.page.locator("#place").fill("Tampere");
  for (const words of await guest.page.locator("main textarea").all()) await words.fill("Tampere");
  await guest.page.locator("#agree").check();
  await look(guest, 200, await presses(guest.page, act), "done");
  await look(guest, 200, (await guest.visit(base)).status(), "the link afterwards");
  const elsewhere = await world.visitor(options);
  await look(elsewhere, 200, (await elsewhere.visit(`${base}/closed`)).status(), "a browser that has not opened it");
}

/** The same page's party is sent a link for reading: somebody reads on a phone and comments on the whole text. */
export async function toRead(world, staff, path, options, look) {
  const { page } = staff;
  await staff.visit(path.replace("purpose=sign", "purpose=review"));
  await page.locator("#name").fill("Timo Mallinen");
  await page.locator("#email").fill("reader@elsewhere.example");
  await page.locator("#language").selectOption(options.lang);
  await page.locator("input[name=channel][value=text]").check();
  await look(staff, 200, await presses(page, page.locator("main form button").last()), "a link for reading that was sent");
  const link = await page.locator("#link").inputValue();
  const guest = await world.visitor(options);
  await look(guest, 200, (await guest.visit(new URL(link).pathname)).status(), "a link for reading");
  const send = () => presses(guest.page, guest.page.locator("form:has(#whole) button"));
  await look(guest, 422, await send(), "an empty comment");
  await guest.page.locator("#whole").fill("Tampere");
  await look(guest, 200, await send(), "a comment by a link");
}

/** The paper of a unit that was agreed, checked by somebody else: by nothing, by its file, by its code, and one that was changed. */
export async function checksAPaper(world, owner, options, look) {
  await owner.visit("/units");
  const units = await owner.page.locator('main a[href^="/units/"]').evaluateAll((all) => all.map((link) => new URL(link.href).pathname).filter((path) => /^\/units\/[0-9a-f-]{36}$/.test(path)));
  let path;
  for (const unit of units) {
    await owner.visit(unit);
    if ((await owner.stage()) === "agreed") path = `${unit}/paper.pdf`;
    if (path) break;
  }
  assert.ok(path, "no unit is agreed");
  // By the page itself: its cookie is one that only a browser sends over http.
  const [type, bytes] = await owner.page.evaluate(async (path) => {
    const answer = await fetch(path);
    return [answer.headers.get("content-type"), Array.from(new Uint8Array(await answer.arrayBuffer()))];
  }, path);
  assert.equal(type, "application/pdf", path);
  const buffer = Buffer.from(bytes);
  const visitor = await world.visitor(options);
  const { page } = visitor;
  const send = () => presses(page, page.locator("main form button"));
  await look(visitor, 200, (await visitor.visit("/verify")).status(), "checking a paper");
  await look(visitor, 422, await send(), "nothing to check");
  for (const [file, verdict] of [[buffer, "genuine"], [Buffer.concat([buffer, Buffer.from("\n")]), "changed"], [Buffer.from("%PDF-"), "unknown"]]) {
    await visitor.visit("/verify");
    await page.locator("#file").setInputFiles({ name: "paper.pdf", mimeType: "application/pdf", buffer: file });
    await look(visitor, 200, await send(), `a paper that is ${verdict}`);
    assert.equal(await page.getAttribute("main", "data-verdict"), verdict);
  }
  const code = buffer.toString("latin1").match(/TILTS-([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/)[1];
  await visitor.visit("/verify");
  await page.locator("#code").fill(code.toLowerCase());
  await look(visitor, 200, await send(), "a code");
  assert.equal(await page.getAttribute("main", "data-verdict"), "genuine");
}

/**
 * The craft master whom an agreement of the demo names and who has no account is sent a link and assesses by it: the form, what is missing,
 * everything answered, the code, done.
 */
export async function assesses(world, staff, options, look) {
  const { page } = staff;
  const follow = (link) => Promise.all([page.waitForLoadState("load"), page.waitForNavigation(), link.click()]);
  await staff.visit("/mobilities");
  await follow(page.getByRole("link", { name: "Automehāniķi Tamperē, ziema" }).first());
  await follow(page.getByRole("link", { name: "Zane Neīstā" }).first());
  await staff.visit(`${new URL(page.url()).pathname}/assessment`);
  await look(staff, 200, 200, "an assessment that is waited for");
  await follow(page.locator("main a[href$='/links']"));
  await follow(page.locator("main a[href*='purpose=assess']"));
  await look(staff, 200, 200, "the form of a link for assessing");
  await page.locator("#email").fill("assessor@elsewhere.example");
  await page.locator("#language").selectOption(options.lang);
  await page.locator("input[name=channel][value=text]").check();
  await look(staff, 200, await presses(page, page.locator("main form button").last()), "a link for assessing that was sent");
  const link = await page.locator("#link").inputValue();

  const guest = await world.visitor(options);
  await look(guest, 200, (await guest.visit(new URL(link).pathname)).status(), "the form by a link");
  const base = new URL(guest.page.url()).pathname;
  const check = guest.page.locator("button[value=check]").last();
  await look(guest, 200, await presses(guest.page, check), "what is missing");
  await guest.visit(base);
  const form = guest.page.locator("main form").first();
  for (const name of new Set(await form.locator("input[type=radio]").evaluateAll((all) => all.map((radio) => radio.name)))) {
    const good = form.locator(`[name="${name}"][value=achieved]`);
    await ((await good.count()) ? good : form.locator(`[name="${name}"]`).first()).check({ force: true });
  }
  await form.locator("#assessed-on").fill(new Date().toISOString().slice(0, 10));
  await form.locator("#method").fill("Tampere");
  await look(guest, 200, await presses(guest.page, check), "everything answered");
  const act = guest.page.locator("button[value=act]:not([tabindex])");
  await look(guest, 422, await presses(guest.page, act), "no code");
  await look(guest, 200, await presses(guest.page, guest.page.locator("button[value=code]")), "a code for the assessment");
  await guest.page.locator("#code").fill(await codeInOutbox(world, options));
  await look(guest, 200, await presses(guest.page, act), "assessed");
}
