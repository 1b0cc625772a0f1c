// Without this script a citation leads to its note, and the note to the passage in the source's text.
// With it, the quote shows on hover and focus, and the source opens beside the memo.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const card = byId("card");
  const panel = byId("panel");
  const title = byId("panel-title");
  const origin = panel.querySelector(".origin");
  const reader = panel.querySelector(".text");
  const position = panel.querySelector(".position");
  const previous = panel.querySelector(".previous");
  const next = panel.querySelector(".next");
  const wide = window.matchMedia("(min-width: 60rem)");

  // --- the card -------------------------------------------------------------------------------

  let cited = null;
  let timer = 0;

  function showCard(link) {
    clearTimeout(timer);
    if (link === cited) return;
    hideCard();
    const note = byId(link.hash.slice(1));
    if (!note) return;
    const parts = [...note.children].filter((part) => !part.matches(".ways"));
    card.replaceChildren(...parts.map((part) => part.cloneNode(true)));
    card.hidden = false;
    cited = link;
    link.setAttribute("aria-describedby", card.id);
    placeCard();
  }

  function placeCard() {
    const at = cited.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - 12;
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

  // --- the source panel -----------------------------------------------------------------------

  let opener = null;
  let shown = null;
  let stops = [];
  let stop = 0;

  // A copy without ids: the text at the end of the page stays where links lead.
  function load(source) {
    if (shown === source) return;
    shown = source;
    const text = source.querySelector(".text").cloneNode(true);
    for (const mark of text.querySelectorAll("mark")) {
      mark.dataset.of = mark.id || mark.dataset.of;
      mark.removeAttribute("id");
    }
    stops = [...new Set([...text.querySelectorAll("mark")].map((mark) => mark.dataset.of))];
    title.textContent = source.querySelector("h3").textContent;
    title.lang = source.querySelector("h3").lang;
    reader.lang = text.lang;
    origin.replaceChildren(...[...source.querySelector(".origin").childNodes].map((node) => node.cloneNode(true)));
    reader.replaceChildren(...text.childNodes);
  }

  function goTo(passage) {
    for (const mark of reader.querySelectorAll("mark.current")) mark.classList.remove("current");
    const marks = [...reader.querySelectorAll("mark")].filter((mark) => mark.dataset.of === passage);
    for (const mark of marks) {
      mark.classList.add("current");
      for (const inner of mark.querySelectorAll("mark")) inner.classList.add("current");
    }
    stop = stops.indexOf(passage);
    position.textContent = `Cited passage ${stop + 1} of ${stops.length}`;
    previous.disabled = stop <= 0;
    next.disabled = stop >= stops.length - 1;
    const frame = reader.getBoundingClientRect();
    const at = marks[0].getBoundingClientRect();
    reader.scrollTop += at.top - frame.top - Math.max(16, (frame.height - at.height) / 3);
  }

  function open(link) {
    const mark = byId(link.dataset.passage);
    if (!mark) return false;
    hideCard();
    forget();
    opener = link;
    link.setAttribute("aria-expanded", "true");
    panel.hidden = false;
    document.body.classList.add("reading");
    load(mark.closest(".source"));
    goTo(link.dataset.passage);
    keepInView(link);
    title.focus({ preventScroll: true });
    return true;
  }

  // The panel must not cover the sentence that it is the source of.
  function keepInView(link) {
    const at = link.getBoundingClientRect();
    const floor = wide.matches ? window.innerHeight : panel.getBoundingClientRect().top;
    if (at.top < 0 || at.bottom > floor - 16) window.scrollBy(0, at.bottom - floor * 0.6);
  }

  function forget() {
    if (opener) opener.removeAttribute("aria-expanded");
    opener = null;
  }

  function close() {
    const back = opener;
    forget();
    panel.hidden = true;
    document.body.classList.remove("reading");
    if (back) back.focus({ preventScroll: true });
    hideCard();
  }

  document.addEventListener("click", (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest("a[data-passage]");
    if (link && open(link)) event.preventDefault();
  });
  panel.querySelector(".close").addEventListener("click", close);
  previous.addEventListener("click", () => goTo(stops[stop - 1]));
  next.addEventListener("click", () => goTo(stops[stop + 1]));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (cited && !panel.contains(document.activeElement)) hideCard();
    else if (!panel.hidden) close();
  });

  // --- the sources at the end of the page -------------------------------------------------------

  function unfold() {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    const source = target && target.closest(".source");
    if (!source || source.open) return;
    source.open = true;
    target.scrollIntoView({ block: "center" });
  }

  for (const source of document.querySelectorAll(".source")) source.open = false;
  window.addEventListener("hashchange", unfold);
  unfold();
})();
