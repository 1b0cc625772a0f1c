// The panel: a source beside the memo, opened at a passage, and from there on from citation to citation.

const panel = byId("panel");
const title = byId("panel-title");
const origin = panel.querySelector(".origin");
const map = panel.querySelector(".map");
const reader = panel.querySelector(".reader");
const reason = panel.querySelector(".reason");
const position = panel.querySelector(".position");
const previous = panel.querySelector(".previous");
const next = panel.querySelector(".next");

let opener = null;
let loaded = null;
let walk = { stops: [], at: 0, noun: "" };

// The text itself moves into the panel, and back: a copy of a long source would weigh as much again.
function load(text) {
  if (loaded === text) return;
  unload();
  loaded = text;
  const source = byId(text.dataset.source);
  const heading = source.querySelector("h3");
  title.textContent = heading.textContent;
  title.lang = heading.lang;
  origin.replaceChildren(...copies(source.querySelector(".origin")));
  map.replaceChildren(source.querySelector(".strip").cloneNode(true));
  source.querySelector(".away").hidden = false;
  reader.replaceChildren(text);
}

function unload() {
  if (!loaded) return;
  const source = byId(loaded.dataset.source);
  source.querySelector(".whole").append(loaded);
  source.querySelector(".away").hidden = true;
  loaded = null;
}

function forget() {
  for (const mark of reader.querySelectorAll("mark.current, .boilerplate.current")) mark.classList.remove("current");
  CSS.highlights?.delete("passage");
  for (const link of document.querySelectorAll('a.cite[aria-expanded="true"]')) link.removeAttribute("aria-expanded");
}

// What shows a passage: its marks, or where it has none a highlight over its letters.
function light(name, place) {
  const marks = passages.get(name);
  if (marks) {
    for (const mark of marks) mark.classList.add("current");
    return [marks[0], marks[0]];
  }
  const range = rangeOf(place);
  if (!range) return [reader, reader];
  if (CSS.highlights) CSS.highlights.set("passage", new Highlight(range));
  return [range, range.startContainer.parentElement];
}

function scrollTo(target) {
  const frame = reader.getBoundingClientRect();
  const at = target.getBoundingClientRect();
  reader.scrollTop += at.top - frame.top - Math.max(16, (frame.height - at.height) / 3);
}

function show(name) {
  const place = placeOf(name);
  if (!place) return false;
  forget();
  hideCard();
  panel.hidden = false;
  document.body.classList.add("reading");
  load(place.text);
  const [target, element] = light(name, place);
  element.closest(".leaf")?.classList.add("seen");
  scrollTo(target);
  // Leaves around it that were not laid out before have their true height a frame later.
  requestAnimationFrame(() => loaded === place.text && scrollTo(target));
  for (const link of map.querySelectorAll("a")) {
    if (passageOf(link) === name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  tellReason(name);
  tellPosition();
  remember(`#${name}`);
  // In a frame the focus may be elsewhere, in a chat: it is not taken from there.
  if (document.hasFocus()) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  return true;
}

// Why a draft that comes nearest to this passage is not in the memo.
function tellReason(name) {
  const entry = document.querySelector(`.ledger a[data-passage="${CSS.escape(name)}"]`)?.closest("li");
  reason.hidden = !entry;
  if (!entry) return;
  const draft = document.createElement("q");
  draft.textContent = entry.querySelector(".draft").textContent;
  reason.replaceChildren("Not in the memo: ", draft, " — ", ...copies(entry.querySelector(".reasons")));
}

function tellPosition() {
  const { stops, at, noun } = walk;
  const here = Number.isInteger(at);
  position.textContent = here ? `${noun} ${at + 1} of ${stops.length}` : "Not cited in the memo";
  previous.disabled = Math.ceil(at - 1) < 0;
  next.disabled = Math.floor(at + 1) >= stops.length;
}

function remember(fragment) {
  try {
    history.replaceState(null, "", fragment || location.pathname + location.search);
  } catch (error) {
    if (error.name !== "SecurityError") throw error; // a page without an address of its own
  }
}

// The citations of the memo one by one, or where the passage is none of them the passages of its source.
function route(name, link) {
  const cites = [...document.querySelectorAll(".body a.cite[data-passage]")];
  const at = link && link.matches("a.cite") ? cites.indexOf(link) : cites.findIndex((cite) => cite.dataset.passage === name);
  const ofSource = link && link.closest(".strip, .coverage");
  if (at >= 0 && !ofSource) return { stops: cites.map((cite) => ({ name: cite.dataset.passage, cite })), at, noun: "Citation" };
  const place = placeOf(name);
  if (!place) return null;
  const names = [...new Set([...place.text.querySelectorAll("mark")].map((mark) => mark.dataset.of))];
  const found = names.indexOf(name);
  const after = names.findIndex((other) => placeOf(other).start > place.start);
  const between = (after < 0 ? names.length : after) - 0.5;
  return { stops: names.map((stop) => ({ name: stop })), at: found < 0 ? between : found, noun: "Passage" };
}

function open(name, link) {
  const found = route(name, link);
  if (!found) return false;
  walk = found;
  if (!link || !panel.contains(link)) opener = link ?? walk.stops[walk.at]?.cite;
  if (!show(name)) return false;
  follow();
  return true;
}

// The memo shows which citation is open, and gets out of the panel's way.
function follow() {
  const cite = walk.stops[walk.at]?.cite;
  if (!cite) return;
  cite.setAttribute("aria-expanded", "true");
  const at = cite.getBoundingClientRect();
  const floor = wide.matches ? window.innerHeight : panel.getBoundingClientRect().top;
  if (at.top < 0 || at.bottom > floor - 16) window.scrollBy(0, at.bottom - floor * 0.6);
}

function step(by) {
  const at = by < 0 ? Math.ceil(walk.at - 1) : Math.floor(walk.at + 1);
  const stop = walk.stops[at];
  if (!stop) return;
  walk.at = at;
  if (stop.cite) opener = stop.cite;
  show(stop.name);
  follow();
}

function close() {
  forget();
  panel.hidden = true;
  document.body.classList.remove("reading");
  unload();
  remember("");
  if (opener) opener.focus({ preventScroll: true });
  opener = null;
  hideCard();
}

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element && event.target.closest("a[data-passage], .strip a");
  if (link && open(passageOf(link), link)) event.preventDefault();
});
panel.querySelector(".close").addEventListener("click", close);
previous.addEventListener("click", () => step(-1));
next.addEventListener("click", () => step(1));
document.addEventListener("keydown", (event) => {
  const inPanel = panel.contains(document.activeElement);
  if (event.key === "Escape" && cited && !inPanel) hideCard();
  else if (event.key === "Escape" && !panel.hidden) close();
  if (!inPanel || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (event.key === "ArrowLeft") step(-1);
  else if (event.key === "ArrowRight") step(1);
  else return;
  event.preventDefault();
});
