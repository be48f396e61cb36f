// What is shown follows the part of the address behind #, so that back, forward and links work.
const views = ["overview", "claims", "claim", "conflicts", "documents", "document"];
const section = (view) => document.getElementById(`view-${view}`);
const parents = { claim: "claims", document: "documents" };
let stale = new Set(views);
let current = "";
const scrolled = new Map();

function route() {
  const [asked, first, second] = location.hash.slice(1).split("/");
  if (asked === "main") return document.getElementById("main").focus();
  const view = views.includes(asked) ? asked : "overview";
  if (current && current !== view) scrolled.set(current, window.scrollY);
  for (const each of views) section(each).hidden = each !== view;
  for (const link of document.querySelectorAll("nav a")) {
    const here = link.getAttribute("href") === `#${parents[view] ?? view}`;
    if (here) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
  document.body.classList.toggle("is-reading", view === "claim" || view === "document");
  const before = current;
  current = view;
  show(view, first, second);
  if (view === "document" && second) return undefined;
  if (before && before !== view) {
    window.scrollTo(0, parents[view] ? 0 : scrolled.get(view) ?? 0);
    document.getElementById("main").focus({ preventScroll: true });
  } else if (view === "claim") window.scrollTo(0, 0);
  return undefined;
}

function show(view, first, second) {
  if (view === "claim") showClaim(section(view), first ?? "");
  if (view === "document") {
    const chosen = (second ?? "").split("+").filter(Boolean).map(Number);
    showDocument(section(view), Number(first), chosen);
  }
  if (!stale.has(view)) return;
  stale.delete(view);
  if (view === "claims") showClaims(section(view));
  if (view === "conflicts") showConflicts(section(view));
  if (view === "documents") showDocuments(section(view));
}

onFiltered = () => {
  stale = new Set(["claims", "conflicts", "documents"]);
  if (stale.has(current)) show(current);
};

const themes = ["as the system", "light", "dark"];
document.getElementById("theme").addEventListener("click", (event) => {
  const now = themes[(themes.indexOf(document.documentElement.dataset.theme ?? themes[0]) + 1) % themes.length];
  if (now === themes[0]) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = now;
  event.currentTarget.setAttribute("aria-label", `Colours: ${now}`);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea")) return;
  event.preventDefault();
  form.elements.text.focus();
});
window.addEventListener("hashchange", route);
fillForm();
route();
applyFilters();
