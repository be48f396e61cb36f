// Which claims are shown: every field of the form that is filled in must hold.
const form = document.getElementById("filters");
const fieldNames = ["kind", "entity", "origin", "modality", "conflict", "from", "until"];
let searched = null;
let passing = data.claims.map((_, number) => number);
let passes = new Uint8Array(data.claims.length).fill(1);
let onFiltered = () => {};

const fold = (words) => words.toLowerCase();
const foldedNames = data.names.map(fold);
const foldedOrigins = data.origins.map(fold);

function searchedText() {
  // Made when somebody first searches: all that a claim says and all its quotes, in small letters.
  searched ??= data.claims.map((claim) =>
    fold([claim.subject, claim.value, claim.when, ...claim.names.map((each) => data.names[each]),
      ...statementsOf(claim).flatMap((each) => [each.quote, each.said, each.credited ?? "",
        data.documents[each.document].title, data.documents[each.document].id])].join("\n")));
  return searched;
}

function matching(folded, wanted) {
  const exact = new Set();
  const within = new Set();
  folded.forEach((each, number) => {
    if (each === wanted) exact.add(number);
    if (each.includes(wanted)) within.add(number);
  });
  return exact.size ? exact : within;
}

function publishedWithin(claim, from, until) {
  return statementsOf(claim).some((each) => {
    const day = data.documents[each.document].published;
    return day && (!from || day >= from) && (!until || day <= until);
  });
}

function aboutWithin(claim, from, until) {
  if (!claim.period) return false;
  const [start, end] = claim.period;
  return (!until || !start || start <= until) && (!from || !end || end >= from);
}

function applyFilters() {
  const wanted = Object.fromEntries(new FormData(form));
  const words = fold(wanted.text).split(/\s+/).filter(Boolean);
  const names = wanted.entity.trim() && matching(foldedNames, fold(wanted.entity.trim()));
  const origins = wanted.origin.trim() && matching(foldedOrigins, fold(wanted.origin.trim()));
  const within = wanted.dates === "about" ? aboutWithin : publishedWithin;
  const index = words.length ? searchedText() : [];
  passing = [];
  passes = new Uint8Array(data.claims.length);
  data.claims.forEach((claim, number) => {
    if (wanted.kind && claim.kind !== wanted.kind) return;
    if (wanted.modality && claim.modality !== wanted.modality) return;
    if (wanted.conflict && (wanted.conflict === "disputed") !== Boolean(claim.conflicts)) return;
    if (names && !claim.names.some((each) => names.has(each))) return;
    if (origins && !claim.origins.some((each) => origins.has(each))) return;
    if ((wanted.from || wanted.until) && !within(claim, wanted.from, wanted.until)) return;
    if (!words.every((word) => index[number].includes(word))) return;
    passing.push(number);
    passes[number] = 1;
  });
  const filled = fieldNames.filter((field) => wanted[field].trim()).length;
  document.getElementById("active").textContent = filled ? ` (${filled} set)` : "";
  const all = data.claims.length;
  document.getElementById("count").textContent =
    passing.length === all ? count(all, "claim") : `${passing.length.toLocaleString("en")} of ${count(all, "claim")}`;
  for (const mark of document.querySelectorAll("#view-overview a[href^='#claim/']")) {
    const number = claimOf.get(mark.getAttribute("href").slice("#claim/".length));
    mark.classList.toggle("out", !passes[number]);
  }
  onFiltered();
}

function fillForm() {
  const kinds = new Map();
  for (const claim of data.claims) kinds.set(claim.kind, (kinds.get(claim.kind) ?? 0) + 1);
  for (const [kind, number] of kinds) {
    form.elements.kind.append(make("option", { value: kind }, `${kindTitle(kind)} (${number.toLocaleString("en")})`));
  }
  const suggest = (list, numbers, shown) =>
    document.getElementById(list).append(...numbers.map((number) => make("option", { value: shown[number] })));
  suggest("entities", data.common.names, data.names);
  suggest("origins", data.common.origins, data.origins);
  form.addEventListener("submit", (event) => event.preventDefault());
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(applyFilters, 120);
  });
  form.addEventListener("reset", () => setTimeout(applyFilters));
  document.getElementById("more").open = window.innerWidth > 900;
}
