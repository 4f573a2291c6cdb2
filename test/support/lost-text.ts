/**
 * What a reader loses of a screen's text: what is cut off, what lies beyond the edge where nothing scrolls to it, what stands
 * upon other text. Looked at as the screen stands, and with the wider letters, words and lines of WCAG 2.2's 1.4.12.
 */
import type { Page } from "playwright-core";

/** Each as a sentence with the text and its element. Where a dialog or a menu is open, of that alone. */
export async function lostTexts(page: Page): Promise<string[]> {
  // What is still on its way to its place stands in nobody's.
  await page.evaluate(
    "Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => 0)",
  );
  const asItStands = await lostNow(page);
  await page.evaluate(`(${turn})(${JSON.stringify(widerSpacing)})`);
  const wider = await lostNow(page);
  await page.evaluate(`(${turn})("")`);
  return [...asItStands, ...wider.map((fault) => `with wider letters, ${fault}`)];
}

const lostNow = async (page: Page) => (await page.evaluate(`(${look})()`)) as string[];

/** Words that go on in a second line without a hyphen, within an element of the page, however the letters stand. */
export async function brokenWords(page: Page, within: string): Promise<string[]> {
  const broken = async () => (await page.evaluate(`(${lookForBroken})("${within}")`)) as string[];
  const asItStands = await broken();
  await page.evaluate(`(${turn})(${JSON.stringify(widerSpacing)})`);
  const wider = await broken();
  await page.evaluate(`(${turn})("")`);
  return [...new Set([...asItStands, ...wider])].map((word) => `«${word}» is broken in two`);
}

const widerSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

// As texts, since they run in the browser, whose types these tests do not know.

/** A sheet of the debugger's own, which the page's policy does not concern. What floats beside something is placed anew. */
const turn = `async (rules) => {
  globalThis.spacing ??= new CSSStyleSheet();
  globalThis.spacing.replaceSync(rules);
  if (!document.adoptedStyleSheets.includes(globalThis.spacing)) document.adoptedStyleSheets.push(globalThis.spacing);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  if (document.querySelector('[role="menu"]') !== null) await frame().then(frame).then(frame);
}`;

const lookForBroken = `(within) => {
  const range = document.createRange();
  const broken = [];
  for (const root of document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      for (const { 0: word, index } of walker.currentNode.data.matchAll(/\\p{L}{2,}/gu)) {
        range.setStart(walker.currentNode, index);
        range.setEnd(walker.currentNode, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
  }
  return broken;
}`;

/** In pixels: what a rounded width may be off by. */
const names = `
  const slack = 1;
  const short = (text) => "«" + text.trim().replace(/\\s+/g, " ").slice(0, 60) + "»";
  const nameOf = (element) => {
    const name = [...element.classList].find((one) => one.startsWith("mantine-")) ?? element.classList[0];
    return element.tagName.toLowerCase() + (name === undefined ? "" : "." + name);
  };
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
`;

/** Where each line of each text stands on the page; tells those that a box around it cuts, or that lie beyond the edge. */
const placing = `
  const isForEarsOnly = (element) => {
    for (let around = element; around !== null; around = around.parentElement) {
      const { position, clipPath, clip } = getComputedStyle(around);
      if (position === "absolute" && (clipPath.startsWith("inset(50%") || clip.startsWith("rect("))) return true;
      // The way past the navigation waits above the screen until the keyboard comes to it.
      if (position === "fixed" && around.getBoundingClientRect().bottom <= 0) return true;
    }
    return false;
  };

  const roomOf = (box) => {
    const { left, top } = box.getBoundingClientRect();
    const [x, y] = [left + box.clientLeft, top + box.clientTop];
    return { left: x, top: y, right: x + box.clientWidth, bottom: y + box.clientHeight };
  };
  const cuts = (way) => way === "hidden" || way === "clip";
  const scrolls = (way) => way === "auto" || way === "scroll";

  /** A text that can be scrolled to counts as far as it shows. */
  const cutBy = (box, style, place) => {
    const room = roomOf(box);
    const isWider = place.left < room.left - slack || place.right > room.right + slack;
    const isHigher = place.top < room.top - place.ink || place.bottom > room.bottom + place.ink;
    if (cuts(style.overflowX) && isWider) tell(short(place.text) + " is cut at the side by " + nameOf(box));
    if (cuts(style.overflowY) && isHigher) tell(short(place.text) + " is cut above or below by " + nameOf(box));
    if (scrolls(style.overflowX)) {
      if (place.left + box.scrollLeft < room.left - slack) tell(short(place.text) + " lies before where " + nameOf(box) + " begins");
      place.left = Math.max(place.left, room.left);
      place.right = Math.min(place.right, room.right);
    }
    if (scrolls(style.overflowY)) {
      place.top = Math.max(place.top, room.top);
      place.bottom = Math.min(place.bottom, room.bottom);
    }
  };

  const placeOf = ({ left, right, top, bottom, height }, element, text) => {
    // Letters fill the middle of their line.
    const place = { left, right, top, bottom, ink: height / 5, element, text, layer: 0 };
    for (let around = element; around !== null && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.display !== "inline") cutBy(around, style, place);
      if (["fixed", "sticky"].includes(style.position) || around.dataset.portal !== undefined) place.layer += 1;
      if (style.position === "fixed" && (place.top < -place.ink || place.bottom > innerHeight + place.ink))
        tell(short(text) + " lies above or below the screen in " + nameOf(element));
    }
    if (place.left < -slack || place.right > document.documentElement.clientWidth + slack)
      tell(short(text) + " goes beyond the screen's edge in " + nameOf(element));
    return place;
  };

  const placesIn = (scope) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const places = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      if (node.data.trim() === "" || element.closest("script, style, option, textarea, svg") !== null) continue;
      if (!isSeen(element) || isForEarsOnly(element)) continue;
      range.selectNodeContents(node);
      for (const line of range.getClientRects())
        if (line.width > slack && line.height > slack) places.push(placeOf(line, element, node.data));
    }
    return places.toSorted((a, b) => a.top - b.top);
  };
`;

const upon = `
  const tellUponEachOther = (places) => {
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) {
        if (other.top > one.bottom) break;
        // What stays where it is while the page is scrolled under it is meant to.
        if (other.layer !== one.layer || other.element === one.element) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - other.top;
        const least = Math.min(one.bottom - one.top, other.bottom - other.top);
        if (wide > 2 && high > least / 3)
          tell(short(one.text) + " and " + short(other.text) + " stand upon each other in " + nameOf(one.element));
      }
  };
`;

/** What a style sheet or a field shows is no text of the page: its words are measured as if they were, in the room they have. */
const measuring = `
  const isTooMuch = (text, style, room) => {
    const measured = document.createElement("div");
    measured.textContent = text;
    const { fontFamily, fontSize, fontWeight, hyphens, overflowWrap, whiteSpace } = style;
    Object.assign(measured.style, { fontFamily, fontSize, fontWeight, hyphens, overflowWrap, whiteSpace });
    Object.assign(measured.style, { position: "absolute", visibility: "hidden", width: room.width + "px" });
    for (const name of ["letter-spacing", "word-spacing", "line-height"])
      measured.style.setProperty(name, style.getPropertyValue(name), "important");
    document.body.append(measured);
    const isMore = measured.scrollWidth > room.width + slack || measured.scrollHeight > room.height + slack;
    measured.remove();
    return isMore;
  };

  const tellCardLabels = (scope) => {
    for (const cell of scope.querySelectorAll("td, th")) {
      const style = getComputedStyle(cell, "::before");
      if (!style.content.startsWith('"') || !isSeen(cell)) continue;
      const words = JSON.parse(style.content);
      const room = { width: parseFloat(style.width), height: Infinity };
      if (isTooMuch(words, style, room)) tell(short(words) + " is wider than its place in " + nameOf(cell));
    }
  };

  const isTooNarrow = (field) => {
    const { width } = field.style;
    const has = field.offsetWidth;
    field.style.width = "max-content";
    const wants = field.offsetWidth;
    field.style.width = width;
    return wants > has + slack;
  };

  const tellFields = (scope) => {
    for (const field of scope.querySelectorAll("select, input")) {
      if (!isSeen(field)) continue;
      if (field.type === "date" && isTooNarrow(field)) tell("a day is cut by its field");
      // What somebody typed is gone through by keyboard; what is only shown is not.
      const words = field.value === "" ? field.placeholder : "";
      const shown = field.tagName === "SELECT" ? field.selectedOptions[0]?.textContent : words;
      const style = getComputedStyle(field);
      const width = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (shown && isTooMuch(shown, style, { width, height: field.clientHeight }))
        tell(short(shown) + " is cut by its field");
    }
  };
`;

const look = `() => {
  const faults = new Set();
  const tell = (fault) => faults.add(fault);
  ${names} ${placing} ${upon} ${measuring}
  const opened = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].filter(isSeen);
  const scope = opened.at(-1) ?? document.body;
  tellUponEachOther(placesIn(scope));
  tellCardLabels(scope);
  tellFields(scope);
  return [...faults];
}`;
