// The card: the quote that a citation stands for, on hover and focus. First part of the page's script, a module;
// without it a citation leads to its note, and the note to the passage in the source's text.

const byId = (id) => document.getElementById(id);
const copies = (node) => [...node.childNodes].map((child) => child.cloneNode(true));
// From here on the panel stands beside the memo, below it covers its lower part.
const wide = window.matchMedia("(min-width: 60rem)");
const card = byId("card");

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
