// What an address opens, what is folded, and where in the contents the reader is.

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

// Of the contents, that part is current whose heading last came up to the upper third of the window.
const entries = [...document.querySelectorAll(".rail li a")]
  .map((link) => ({ link, heading: byId(link.hash.slice(1)) }))
  .filter((entry) => entry.heading);
const seen = new IntersectionObserver(() => {
  const third = window.innerHeight / 3;
  const current = entries.findLast(({ heading }) => heading.getBoundingClientRect().top <= third) ?? entries[0];
  for (const { link } of entries) link.removeAttribute("aria-current");
  current.link.setAttribute("aria-current", "true");
}, { rootMargin: "0px 0px -66.6%" });
for (const { heading } of entries) seen.observe(heading);
