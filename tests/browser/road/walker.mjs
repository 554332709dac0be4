// Somebody who walks: presses what is to be pressed, fills in fields by their labels, and looks at every page on the way.
import assert from "node:assert/strict";
import { latvian, noOverflow } from "../harness.mjs";
import { keyLike, keys, part, source, whole } from "./say.mjs";

/** One person on the road, in one browser profile. */
export class Walker {
  constructor(person) {
    this.person = person;
    this.page = person.page;
    this.lang = person.lang;
    this.seen = 0;
    this.page.on("response", (answer) => {
      if (answer.request().isNavigationRequest() && answer.frame() === this.page.mainFrame()) this.status = answer.status();
    });
  }

  get main() {
    return this.page.locator("main");
  }

  /** Where the person is. */
  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** The id in the address, `/units/<id>/…`. */
  get id() {
    return this.path.split("/")[2];
  }

  /** What holds on every page: it is there, says what it is, in one language, and nothing sticks out. */
  async look(expected = 200) {
    this.seen += 1;
    const where = this.page.url();
    const { headings, lang, words } = await this.page.evaluate(() => ({
      headings: document.querySelectorAll("h1").length,
      lang: document.documentElement.lang,
      words: document.body.innerText,
    }));
    assert.equal(this.status, expected, `${where} answers ${this.status}: ${words}`);
    assert.equal(headings, 1, `one heading on ${where}`);
    assert.equal(lang, this.lang, where);
    assert.deepEqual(words.match(keyLike) ?? [], [], `keys instead of messages on ${where}`);
    if (this.lang === "lv") await latvian(this.page);
    await noOverflow(this.page);
  }

  /** Fails, with what the page says instead. */
  async misses(what) {
    assert.fail(`${what} on ${this.page.url()}:\n${await this.main.innerText()}`);
  }

  async open(path) {
    await this.person.visit(path);
    await this.look();
  }

  /** Clicks and waits for the page that follows. */
  async go(locator, expected = 200) {
    await Promise.all([this.page.waitForEvent("load"), locator.click()]);
    await this.look(expected);
  }

  /** A button or a link by what it says; `of` is what it says besides for those who only hear it, `within` a part of the page. */
  control(key, { values, of = "", within = this.main } = {}) {
    const besides = of === true ? "(\\s*:.*)?" : of && `\\s*:?\\s*${of.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
    const name = new RegExp(`^\\s*${source(this.lang, key, values)}${besides}\\s*$`);
    return within.getByRole("button", { name }).or(within.getByRole("link", { name })).filter({ visible: true }).first();
  }

  /** Presses it. */
  async press(key, { expected = 200, ...which } = {}) {
    const control = this.control(key, which);
    if (!(await control.count())) await this.misses(`nothing says ${source(this.lang, key, which.values)}`);
    await this.go(control, expected);
  }

  /** Follows a link whose words are a name somebody gave. */
  async follow(words, within = this.main) {
    const link = within.getByRole("link", { name: words, exact: true }).filter({ visible: true }).first();
    if (!(await link.count())) await this.misses(`no link "${words}"`);
    await this.go(link);
  }

  /** The field that a label names; the label is what stands before hints. */
  async field(key, { values, nth = 0, within = this.main } = {}) {
    const label = within.locator("label").filter({ hasText: new RegExp(`^\\s*${source(this.lang, key, values)}`) });
    const exact = whole(this.lang, key, values);
    const all = await label.evaluateAll((labels) =>
      labels.map((label, at) => {
        const own = [...label.childNodes].filter((child) => !(child.nodeType === 1 && child.matches("small, .opt-word, .vh")));
        return { at, named: label.getAttribute("for"), words: own.map((child) => child.textContent).join("").trim() };
      }),
    );
    const matching = all.filter(({ words }) => exact.test(words));
    if (matching.length <= nth) await this.misses(`no field ${exact}`);
    const { at, named } = matching[nth];
    return named ? this.page.locator(`[id="${named}"]`) : label.nth(at).locator("input, select, textarea");
  }

  /** Fills in a field, or chooses in it by the words of the answer. */
  async fill(key, value, which = {}) {
    const field = await this.field(key, which);
    if (!(await field.evaluate((element) => element.localName === "select"))) return field.fill(String(value));
    // An answer may say more than its name: "Anna, teacher".
    const options = await field.locator("option").allInnerTexts();
    const label = options.find((option) => option === value) ?? options.find((option) => option.startsWith(value));
    assert.ok(label, `"${value}" is not among ${options.join(" | ")} on ${this.page.url()}`);
    await field.selectOption({ label });
  }

  /** Fills in several. */
  async fillAll(fields, which = {}) {
    for (const [key, value] of Object.entries(fields)) await this.fill(key, value, which);
  }

  /** Chooses or ticks an answer by its words: a message's key, or a name somebody gave. */
  async tick(answer, { values, within = this.main } = {}) {
    const words = keys.has(answer) ? source(this.lang, answer, values) : answer.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const name = new RegExp(`^\\s*${words}`);
    const box = within.getByRole("radio", { name }).or(within.getByRole("checkbox", { name })).first();
    if (!(await box.count())) await this.misses(`nothing to tick says ${name}`);
    await box.check();
  }

  /** Takes a tick away. */
  async untick(words) {
    await this.main.getByRole("checkbox", { name: words }).first().uncheck();
  }

  /** Whether the page has a field with this label. */
  async has(key) {
    return (await this.field(key).catch(() => null)) !== null;
  }

  /** A word of a message in the reader's language, as a choice offers it. */
  word(key, values) {
    return source(this.lang, key, values).replaceAll("\\s+", " ").replace(/\\(.)/g, "$1");
  }

  /** The part of the page under this heading, numbered or not. */
  section(key, values) {
    const name = new RegExp(`^\\s*(\\d+\\.\\s*)?${source(this.lang, key, values)}\\s*$`);
    return this.main.locator("section").filter({ has: this.page.getByRole("heading", { name }) }).last();
  }

  /** The page says it. */
  async says(key, values) {
    assert.match((await this.main.innerText()).replace(/\s+/g, " "), part(this.lang, key, values), this.page.url());
  }

  /** The page does not say these words of somebody's. */
  async lacks(words) {
    assert.ok(!(await this.page.innerText("body")).includes(words), `"${words}" stands on ${this.page.url()}`);
  }

  /** The stage that the page names. */
  async standsAt(stage) {
    assert.equal(await this.person.stage(), stage, this.page.url());
  }
}
