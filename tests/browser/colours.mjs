// Contrast by axe, once for each way in which words stand on what is behind them. It is by far the most of axe's work, and
// most words of most pages are painted as thousands before them were.

/**
 * Words of these colours, of this size, on these backgrounds that axe has measured and found readable, for each view. Only what
 * passed is kept: what axe is not sure about, or does not measure, is brought before it again on every page.
 */
export class Readable {
  constructor() {
    this.views = new Map();
  }

  /** The ways of one view. */
  in({ width, theme }) {
    const view = `${width} ${theme}`;
    if (!this.views.has(view)) this.views.set(view, new Set());
    return this.views.get(view);
  }
}

/**
 * In the browser: the elements whose words axe has to measure, each with the way they are painted, or with null if that does
 * not tell their contrast. It does where all that axe measures is in it: the words lie within every painted box they belong to,
 * and no painted box of others lies there as well, over them or under them.
 */
export function unread(known) {
  const blocks = ["block", "flex", "grid", "inline-block", "list-item", "table"];
  const behind = new Map();
  const boxes = new Map();
  const box = (element) => {
    if (!boxes.has(element)) boxes.set(element, element.getBoundingClientRect());
    return boxes.get(element);
  };
  /** What is painted behind the words of an element: by itself and by all that it stands in. */
  const ground = (element) => {
    if (!element) return { way: "", painted: [], frames: [], sunk: false, cut: false };
    if (!behind.has(element)) {
      const under = ground(element.parentElement);
      const style = getComputedStyle(element);
      const { backgroundColor: colour, backgroundImage: image, opacity, mixBlendMode: blend, position } = style;
      const paints = colour !== "rgba(0, 0, 0, 0)" || image !== "none";
      const frames = position === "absolute" || position === "fixed" ? [] : under.frames;
      behind.set(element, {
        way: paints || opacity !== "1" || blend !== "normal" ? `${under.way} / ${colour} ${image} ${opacity} ${blend}` : under.way,
        painted: paints ? [...under.painted, element] : under.painted,
        // Boxes that show only what lies within them.
        frames: style.overflowX === "visible" ? frames : [...frames, element],
        sunk: under.sunk || Number(style.zIndex) < 0,
        cut: under.cut || style.clipPath === "inset(50%)",
      });
    }
    return behind.get(element);
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const painted = [...document.body.querySelectorAll(":not(svg *)")].filter((element) => ground(element).painted.at(-1) === element && shown(element) && !ground(element).cut);
  const within = (inner, outer) => inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5 && inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5;
  const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const framed = (place, frame) => ({
    left: Math.max(place.left, frame.left),
    right: Math.min(place.right, frame.right),
    top: Math.max(place.top, frame.top),
    bottom: Math.min(place.bottom, frame.bottom),
  });
  const alone = (element, place) =>
    ground(element).painted.every((own) => within(place, box(own))) &&
    !painted.some((other) => meet(place, box(other)) && !other.contains(element) && !element.contains(other));
  /** A link among words that only its colour could tell from them is another rule's, and not known by how it is painted. */
  const told = (element, { display, textDecorationLine: line }) => element.localName !== "a" || blocks.includes(display) || line.includes("underline");

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set(document.body.querySelectorAll("input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea"));
  while (words.nextNode()) if (words.currentNode.data.trim()) found.add(words.currentNode.parentElement);
  const contents = document.createRange();
  const result = new Map();
  for (const element of found) {
    if (element.localName === "option" || !shown(element) || ground(element).cut) continue;
    contents.selectNodeContents(element);
    const isField = element.matches("input, select, textarea");
    const { frames } = ground(element);
    const place = frames.map(box).reduce(framed, isField ? box(element) : contents.getBoundingClientRect());
    // Above or left of the page nobody gets, before it is focused.
    if (place.bottom + scrollY <= 0 || place.right + scrollX <= 0) continue;
    const style = getComputedStyle(element);
    const { color, fontSize, fontWeight, textShadow, webkitTextFillColor: fill, webkitTextStroke: stroke } = style;
    // Over a picture of its own, like the arrow of a choice, axe is never sure.
    if (style.backgroundImage !== "none") continue;
    const way = `${color} ${fontSize} ${fontWeight} ${textShadow} ${fill} ${stroke}${ground(element).way}`;
    const isKnown = !ground(element).sunk && told(element, style) && alone(element, place);
    if (!isKnown || !known.has(way)) result.set(element, isKnown ? way : null);
  }
  return result;
}

/**
 * In the browser: what axe finds, and the ways of painting words that it found readable. The rule about contrast is run on
 * the elements that `unread` names; where it is one of `colours` alone and there is nothing to measure, axe has nothing to do.
 */
export async function judge({ runOnly, known, colours }) {
  const waiting = unread(new Set(known));
  if (colours && waiting.size === 0) return { violations: [], readable: [] };
  const { axe } = window;
  const rule = axe._audit.rules.find(({ id }) => id === "color-contrast");
  rule.measures ??= rule.matches;
  rule.matches = function matches(element, ...more) {
    return waiting.has(element) && this.measures(element, ...more);
  };
  const readable = new Set();
  const reporter = (results, ...more) => {
    for (const { node, any } of results.find(({ id }) => id === rule.id)?.passes ?? []) {
      const way = waiting.get(node.element);
      // Some pass because nobody sees them.
      if (way && any.every(({ data }) => data?.contrastRatio > 1)) readable.add(way);
    }
    return axe.getReporter("no-passes")(results, ...more);
  };
  // None of the rules needs the style sheets loaded once more. What was in order stays in the browser: bringing it here would take longer
  // than finding it.
  const { violations } = await axe.run(document, { runOnly, reporter, resultTypes: ["violations"], preload: false });
  return { violations, readable: [...readable] };
}
