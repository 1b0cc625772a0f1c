// Without this script a citation leads to its note, and the note to the passage in the source's text.
// With it, the quote shows on hover and focus, and the source opens beside the memo.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const card = byId("card");
  const panel = byId("panel");
  const title = byId("panel-title");
  const origin = panel.querySelector(".origin");
  const map = panel.querySelector(".map");
  const reader = panel.querySelector(".reader");
  const reason = panel.querySelector(".reason");
  const position = panel.querySelector(".position");
  const previous = panel.querySelector(".previous");
  const next = panel.querySelector(".next");
  const wide = window.matchMedia("(min-width: 60rem)");
  const copies = (node) => [...node.childNodes].map((child) => child.cloneNode(true));

  // --- the card -------------------------------------------------------------------------------

  let cited = null;
  let timer = 0;

  function showCard(link) {
    clearTimeout(timer);
    if (link === cited) return;
    hideCard();
    const note = byId(link.hash.slice(1));
    if (!note) return;
    const hint = document.createElement("p");
    hint.className = "hint";
    hint.textContent = "Enter or click: read it in the source";
    const parts = [...note.children].filter((part) => !part.matches(".ways")).map((part) => part.cloneNode(true));
    card.replaceChildren(...parts, ...(link.dataset.passage ? [hint] : []));
    card.hidden = false;
    cited = link;
    link.setAttribute("aria-describedby", card.id);
    placeCard();
  }

  function placeCard() {
    const at = cited.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const room = (panel.hidden || !wide.matches ? document.documentElement.clientWidth : panel.offsetLeft) - width - 12;
    card.style.left = `${Math.max(12, Math.min(at.left + at.width / 2 - width / 2, room))}px`;
    const below = at.bottom + 8;
    card.style.top = `${below + height < window.innerHeight - 8 ? below : Math.max(8, at.top - height - 8)}px`;
  }

  function hideCard() {
    clearTimeout(timer);
    if (!cited) return;
    cited.removeAttribute("aria-describedby");
    cited = null;
    card.hidden = true;
  }

  // A moment's grace lets the pointer travel from the citation into the card.
  function leaveCard() {
    clearTimeout(timer);
    timer = setTimeout(hideCard, 160);
  }

  const citation = (event) => event.target instanceof Element && event.target.closest("a.cite");

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = citation(event);
    if (link) showCard(link);
    else if (card.contains(event.target)) clearTimeout(timer);
    else if (cited && cited !== document.activeElement) leaveCard();
  });
  document.addEventListener("focusin", (event) => {
    const link = citation(event);
    if (link && link.matches(":focus-visible")) showCard(link);
    else hideCard();
  });
  // Moving the focus may scroll the page: then the card goes along.
  window.addEventListener("scroll", () => {
    if (cited && cited.matches(":focus-visible")) placeCard();
    else hideCard();
  }, { passive: true });

  // --- passages: spans of the sources ------------------------------------------------------------

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

  // --- the source panel -----------------------------------------------------------------------

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

  // --- fragments, folds, contents -----------------------------------------------------------------

  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ""; // no fragment of ours
    }
  }

  function go() {
    const name = fragment();
    if (!name) return;
    if (placeOf(name) && !byId(name)) open(name, null);
    else byId(name)?.closest("details")?.setAttribute("open", "");
  }

  for (const whole of document.querySelectorAll(".whole")) whole.open = false;
  window.addEventListener("hashchange", go);
  go();

  // In a frame other sites open beside it, not in it.
  if (window.self !== window.top) {
    for (const link of document.querySelectorAll('a[href^="http"]')) link.target = "_blank";
  }

  // Where there is room for them, and on paper, contents and legend are not folded.
  const fold = document.querySelector(".rail details");
  const roomy = window.matchMedia("(min-width: 67rem), print");
  const unfold = () => { fold.open = roomy.matches; };
  roomy.addEventListener("change", unfold);
  unfold();

  const entries = new Map([...document.querySelectorAll(".rail li a")].map((link) => [byId(link.hash.slice(1)), link]));
  const seen = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (!isIntersecting) continue;
      for (const [heading, link] of entries) {
        if (heading === target) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
  }, { rootMargin: "0px 0px -70% 0px" });
  for (const heading of entries.keys()) if (heading) seen.observe(heading);
})();
