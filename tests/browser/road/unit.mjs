// The deck's unit, typed into the editor line by line as somebody would who has the slide beside the screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** The deck's first unit. */
export const deck = JSON.parse(readFileSync(new URL("../../../src/demo/data/units.json", import.meta.url), "utf8")).units[0];

const areas = ["knowledge", "skills", "competence"];

/** Everything of the unit that is rated: `{ area, group, text, points }` in the order of the slide. */
export const outcomes = areas.flatMap((area) => {
  const found = [];
  const walk = (nodes, group) => {
    for (const node of nodes) {
      if (node.assessable) found.push({ area, group, text: node.text, points: node.children.map((child) => child.text) });
      else walk(node.children, node.text);
    }
  };
  walk(deck[area].outcomes, "");
  return found;
});

/** The line that holds a field. */
const line = (walker, id) => walker.page.locator("li", { has: walker.page.locator(`[id="${id}"]`) });

/** Presses a button that makes a line, and writes in it: the cursor stands there already. Answers the line's field. */
async function adds(walker, control, text) {
  await walker.go(control);
  // The browser puts the cursor there a moment after the page has come.
  const id = await walker.page.locator("textarea:focus").getAttribute("id");
  assert.ok(id, `the cursor does not stand in the new line of ${walker.page.url()}`);
  await walker.page.locator(`[id="${id}"]`).fill(text);
  return id;
}

async function column(walker, area) {
  const of = walker.word(`units-${area}`);
  for (const node of deck[area].outcomes) {
    const id = await adds(walker, walker.control(node.assessable ? "units-add-outcome" : "units-add-group", { of }), node.text);
    for (const child of node.children) {
      const key = node.assessable ? "units-add-point" : "units-add-in-group";
      await adds(walker, walker.control(key, { of: true, within: line(walker, id) }), child.text);
    }
  }
}

/** Fills in the whole grid; the EQF level is left open, as the deck leaves it. */
export async function types(walker) {
  await walker.fillAll({ "units-qualification": deck.qualification, "units-work-task-area": deck.work_task_area, "units-national-level": deck.national_level });
  for (const [nth, area] of areas.entries()) await walker.fill("units-lead-in", deck[area].lead_in, { nth });
  for (const area of areas) await column(walker, area);
  await walker.press("ui-save");
  await walker.says("units-said-saved");
}

/** The page shows the grid as the slide has it: every line, in its order, under its group. */
export async function stands(walker) {
  const shown = (await walker.main.innerText()).replace(/\s+/g, " ");
  let at = 0;
  for (const area of areas) {
    const walk = (nodes) => {
      for (const node of nodes) {
        const found = shown.indexOf(node.text, at);
        assert.ok(found >= at, `"${node.text}" is missing or out of order on ${walker.page.url()}`);
        at = found + node.text.length;
        walk(node.children);
      }
    };
    walk(deck[area].outcomes);
  }
  // Nothing more and nothing twice.
  const points = outcomes.flatMap((outcome) => outcome.points).length;
  const rows = await walker.main.locator(".lo > li:not(.lo-h)").count();
  assert.equal(rows, outcomes.length + points, `lines on ${walker.page.url()}`);
}
