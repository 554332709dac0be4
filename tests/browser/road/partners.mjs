// From a new partnership to everybody's account: organisations looked up and entered, people invited through links.
import assert from "node:assert/strict";
import { Walker } from "./walker.mjs";

/** What everybody who joins on the road chooses. */
export const secret = "a few words in a row";

/** Somebody of the demo who signs in. */
export async function known(world, email, lang, width) {
  const walker = new Walker(await world.person(email, { lang, js: false, width }));
  await walker.open("/");
  return walker;
}

/** Somebody opens the link of an invitation, chooses a password and joins. */
export async function joins(world, { link, email, lang, width, button = "invitations-join" }) {
  const walker = new Walker(await world.visitor({ lang, js: false, email, width }));
  await walker.open(new URL(link).pathname);
  walker.person.secret = secret;
  await walker.fill("invitations-new-password", secret);
  await walker.press(button);
  return walker;
}

/** The link that the page shows once. */
export async function shownLink(walker) {
  await walker.standsAt("invited");
  return (await walker.field("invitations-link")).inputValue();
}

/** Invites somebody to a seat of the organisation the walker looks at; answers the link. */
export async function invites(walker, seat) {
  await walker.press("invitations-new");
  return seats(walker, seat);
}

/** The same, where the page of the invitation is open already. */
export async function seats(walker, { name, email, position, role, signs }) {
  await walker.fillAll({ "invitations-name": name, "invitations-email": email });
  if (position) await walker.fill("members-position", position);
  await walker.tick(`roles-${role}`);
  if (signs) await walker.tick("invitations-may-sign");
  await walker.press("invitations-make");
  const link = await shownLink(walker);
  await walker.press("invitations-link-done");
  return link;
}

/** Enters an organisation that is not in Tilts, found by nothing. */
export async function enters(walker, { name, kind, country, side, email, contact }) {
  await walker.press("partnerships-add");
  await walker.fill("partnerships-identifier", email);
  await walker.press("partnerships-look-up");
  await walker.standsAt("enter");
  await walker.tick(`roles-side-${side}`);
  await walker.fillAll({ "organisations-name": name, "organisations-kind": walker.word(`roles-${kind}`), "organisations-country": walker.word(`countries-${country}`) });
  await walker.fill("organisations-email", email);
  await walker.fill("organisations-contact-name", contact, { within: walker.section("organisations-section-contact") });
  await walker.press("partnerships-enter-this");
  await walker.says("partnerships-said-entered");
}

/** Looks up an organisation that is in Tilts already, and adds it. */
export async function adds(walker, { identifier, name, kind, side }) {
  await walker.press("partnerships-add");
  await walker.fill("partnerships-identifier", identifier);
  await walker.press("partnerships-look-up");
  await walker.standsAt("found");
  assert.equal(await walker.page.innerText("h1"), name);
  await walker.fill("partnerships-kind", walker.word(`roles-${kind}`));
  await walker.tick(`roles-side-${side}`);
  await walker.press("partnerships-add-this");
  await walker.says("partnerships-said-added");
}
