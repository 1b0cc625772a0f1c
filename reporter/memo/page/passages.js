// Passages: spans of the sources, by their names (d1-487-771), and where they are on the page.

// Marks of each passage, in the order of the text. Their ids are taken off, else the browser would
// jump to the end of the page for a fragment that the panel is to show beside the memo.
const passages = new Map();
for (const mark of document.querySelectorAll(".text [id], .text [data-of]")) {
  const name = mark.id || mark.dataset.of;
  mark.removeAttribute("id");
  mark.dataset.of = name;
  if (passages.has(name)) passages.get(name).push(mark);
  else passages.set(name, [mark]);
}

const passageOf = (link) => link.dataset.passage ?? link.getAttribute("href").slice(1);

function placeOf(name) {
  const [, source, start, end] = /^(.+)-(\d+)-(\d+)$/.exec(name) ?? [];
  const text = source && byId(`text-${source}`);
  return text ? { text, start: Number(start), end: Number(end) } : null;
}

// Offsets in sources count code points, those in the page UTF-16 units.
function pointAt(blocks, offset) {
  const block = blocks.findLast((candidate) => Number(candidate.dataset.at) <= offset) ?? blocks[0];
  let left = offset - Number(block.dataset.at);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = null;
  while (walker.nextNode()) {
    node = walker.currentNode;
    const letters = [...node.data];
    if (left <= letters.length) return [node, letters.slice(0, Math.max(0, left)).join("").length];
    left -= letters.length;
  }
  return node ? [node, node.length] : [block, 0];
}

function rangeOf({ text, start, end }) {
  const blocks = [...text.querySelectorAll("[data-at]")];
  if (!blocks.length) return null;
  const range = new Range();
  range.setStart(...pointAt(blocks, start));
  range.setEnd(...pointAt(blocks, end));
  return range;
}
