// What goes the same way for everything negotiated: sent for review, approved, asked to be changed, signed.
import assert from "node:assert/strict";

/** Home tells what waits; its line leads there. */
export async function fromHome(walker, words) {
  await walker.open("/");
  const link = walker.main.locator(".todo li").filter({ hasText: words }).getByRole("link").first();
  assert.ok(await link.count(), `home of ${walker.person.email} does not wait for "${words}":\n${await walker.main.innerText()}`);
  await walker.go(link);
}

/** Nothing waits on home that has these words. */
export async function nothingWaits(walker, words) {
  await walker.open("/");
  assert.equal(await walker.main.locator(".todo li").filter({ hasText: words }).count(), 0, `home of ${walker.person.email} still waits for "${words}"`);
}

/** Sends the open revision for review, from the page of the text. */
export async function submits(walker) {
  await walker.press("texts-do-submit");
  await walker.says("texts-said-submitted");
  await walker.standsAt("in-review");
}

/** Approves what home asks to approve. Where the text leaves something open, nobody gets through without a word why. */
export async function approves(walker, title, revision, why = "", found = "findings-breaks-off") {
  await fromHome(walker, title);
  const values = { revision };
  await walker.press("texts-do-approve", { values });
  if (why) {
    await walker.says(found);
    await walker.press("texts-do-approve", { values, expected: 422 });
    await walker.says("findings-error-word");
    await walker.fill("findings-why-word", why);
  }
  await walker.press("texts-do-approve", { values });
  await walker.says("texts-said-approved");
}

/** Asks for a change, with a reason. */
export async function asksForChange(walker, title, reason) {
  await fromHome(walker, title);
  await walker.press("texts-do-request");
  await walker.fill("texts-change-request-reason", reason);
  await walker.press("texts-do-request");
  await walker.says("texts-said-requested");
}

/** Reads and signs what home asks to sign; `late` is the reason after the first day. */
export async function signs(walker, title, { name, place, late }) {
  await fromHome(walker, title);
  if (!walker.path.endsWith("/signature")) await walker.press("texts-do-sign");
  const field = await walker.field("texts-signature-name");
  await field.fill(name);
  await walker.fill("texts-signature-place", place);
  if (late) await walker.fill("texts-signature-late", late);
  await walker.fill("texts-signature-password", walker.person.secret);
  await walker.main.getByRole("checkbox").check();
  await walker.press("texts-do-sign-now");
  await walker.says("texts-signed-title");
}
