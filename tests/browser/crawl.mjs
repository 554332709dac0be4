// Every page that the links of Tilts lead to, and which of them show something new.
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** Everybody of the demo who sees something that others do not. */
export const people = [
  "coordinator@riga.example",
  "coordinator@tampere.example",
  "owner@tampere.example",
  "mentor@tampere.example",
  "teacher@riga.example",
  "company@riga.example",
  "learner@riga.example",
  "traveller@riga.example",
  "minor@riga.example",
  "guardian@riga.example",
  "coordinator@vilnius.example",
  "admin@tilts.example",
];

/** What tells which of several alike is shown: the page is of the same kind whichever it is, or whichever of those it is shown beside. */
const alike = ["lang", "after", "before", "at", "language", "revision"];
const beside = ["beside", "against"];

/** The address of a kind of page. */
export function kind(url) {
  const { pathname, searchParams } = new URL(url);
  const ids = (text) => text.replace(new RegExp(uuid, "g"), "{id}").replace(/\/\d+(?=\/|$)/g, "/{n}");
  const asked = [...searchParams].filter(([name]) => !alike.includes(name)).map(([name, value]) => (beside.includes(name) ? name : `${name}=${ids(value)}`));
  return ids(pathname) + (asked.length ? `?${asked.join("&")}` : "");
}

/** What the pages of each kind have shown so far. */
export class Shown {
  constructor() {
    this.kinds = new Map();
    this.pages = 0;
  }

  /**
   * Whether this page shows something that no page of its kind has shown: another stage, or an element in a place where
   * there was none like it. From then on it is known.
   */
  async isFresh(page, status = 200) {
    const what = `${kind(page.url())} ${status}`;
    if (!this.kinds.has(what)) this.kinds.set(what, new Set());
    const known = this.kinds.get(what);
    const made = await page.evaluate(() => {
      const name = (element) => `${element.localName}.${element.className}`;
      const all = [...document.body.querySelectorAll("*")].filter((element) => !element.closest("svg"));
      return [`at ${document.querySelector("main")?.dataset.stage}`, ...new Set(all.map((element) => `${name(element.parentElement)} > ${name(element)}`))];
    });
    const fresh = made.filter((part) => !known.has(part));
    for (const part of fresh) known.add(part);
    if (fresh.length > 0) this.pages += 1;
    return fresh.length > 0;
  }
}

/** Where a page leads to. A locator would first bring its whole engine to the page, and most pages are only passed through. */
function linksOf(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('a[href^="/"], a[href^="?"]')];
    return all.filter((link) => !link.hreflang && !link.type && !link.hasAttribute("download")).map((link) => link.href);
  });
}

/**
 * Follows every link of Tilts from home. `look(status, from)` looks at each page and answers whether it was one that showed
 * something new. After so many pages of a kind (`patience`) that showed nothing new the rest of the kind is left alone.
 */
export async function crawl(person, look, patience = 2) {
  const idle = new Map();
  const waiting = ["/"];
  const known = new Map([["/", ""]]);
  while (waiting.length > 0) {
    const path = waiting.shift();
    const what = kind(new URL(path, person.world.url));
    if ((idle.get(what) ?? 0) >= patience) continue;
    const answer = await person.visit(path);
    const fresh = await look(answer.status(), known.get(path));
    if (!fresh) idle.set(what, (idle.get(what) ?? 0) + 1);
    const links = await linksOf(person.page);
    for (const link of links) {
      const { pathname, search } = new URL(link);
      const next = pathname + search;
      if (known.has(next)) continue;
      waiting.push(next);
      known.set(next, path);
    }
  }
}

/** Does `work` for all of `tasks`, so many at a time. If one fails no further one is begun, and the others are awaited. */
export async function sideBySide(tasks, number, work) {
  const waiting = [...tasks];
  const one = async () => {
    while (waiting.length > 0) {
      await work(waiting.shift()).catch((error) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: number }, one));
  for (const { status, reason } of ended) if (status === "rejected") throw reason;
}
