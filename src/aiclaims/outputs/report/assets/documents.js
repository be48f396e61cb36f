// Documents: their paragraphs with every statement marked in place, beside the claims that are made there.
function documentItem(number) {
  const source = data.documents[number];
  const shown = source.statements.filter((each) => passes[data.statements[each].claim]);
  return make("li", { class: "claim" },
    make("h3", {}, make("a", { href: `#document/${number}` }, text("bdi", source.title))),
    make("p", { class: "badges" },
      source.published ? make("time", { datetime: source.published }, source.published) : "",
      make("span", { class: "counts" }, count(shown.length, "statement")),
      source.title === source.id ? "" : text("span", source.id, "counts"),
      source.quotesOnly ? make("span", { class: "badge" }, "quotes only") : "",
      source.url ? externalLink(source.url, "the live page") : ""));
}

function showDocuments(section) {
  const all = passing.length === data.claims.length;
  const numbers = data.documents.map((_, number) => number).filter((number) =>
    all || data.documents[number].statements.some((each) => passes[data.statements[each].claim]));
  section.replaceChildren(make("h2", {}, "Documents"),
    numbers.length ? growingList("ol", numbers, documentItem, "document") : nothing());
}

let openDocument = null;

function showDocument(section, number, chosen) {
  const source = data.documents[number];
  if (!source) {
    openDocument = null;
    section.replaceChildren(make("p", { class: "note" }, "There is no such document in this report."));
    return;
  }
  if (openDocument !== number) {
    openDocument = number;
    section.replaceChildren(
      make("p", { class: "back" }, make("a", { href: "#documents" }, "All documents")),
      make("h2", {}, text("bdi", source.title)),
      make("p", { class: "badges" }, text("span", source.id),
        source.published ? make("time", { datetime: source.published }, source.published) : "",
        source.url ? externalLink(source.url, "the live page") : ""),
      source.quotesOnly ? make("p", { class: "note" }, "Only what is quoted of this document is known.") : "",
      make("div", { class: "reading" },
        make("article", { class: "text", "aria-label": "Text" }, ...paragraphs(number)),
        make("aside", { "aria-label": "Claims in this document", class: "beside" })));
  }
  choose(section, source, chosen);
}

function paragraphs(number) {
  const seen = new Set();
  return textsOf(number).map(([kind, ...segments]) => {
    if (kind === "gap") return make("p", { class: "gap" }, "… paragraphs without a claim are left out …");
    const pieces = segments.map((segment) => {
      if (typeof segment === "string") return segment;
      const [words, ...statements] = segment;
      const claims = statements.map((each) => data.claims[data.statements[each].claim]);
      const first = statements.some((each) => !seen.has(each));
      statements.forEach((each) => seen.add(each));
      return make("a", {
        href: `#document/${number}/${statements.join("+")}`,
        class: `mark ${hueOf.get(claims[0].kind)} depth-${Math.min(statements.length, 3)}` +
          (claims.some((claim) => claim.conflicts) ? " is-disputed" : ""),
        "data-statements": statements.join(" "),
        tabindex: first ? undefined : "-1",
        title: claims.map((claim) => [claim.subject, claim.value].filter(Boolean).join(": ")).join("\n"),
      }, words);
    });
    const tag = { heading: "h3", quote: "blockquote" }[kind] ?? "p";
    return make(tag, { class: `p-${kind}`, dir: "auto" }, ...pieces);
  });
}

function choose(section, source, asked) {
  const chosen = asked.filter((each) => source.statements.includes(each));
  const marks = [...section.querySelectorAll(".mark")];
  for (const mark of marks) {
    const own = mark.dataset.statements.split(" ").map(Number);
    mark.classList.toggle("chosen", own.some((each) => chosen.includes(each)));
  }
  const aside = section.querySelector("aside");
  if (chosen.length) {
    aside.replaceChildren(
      make("p", { class: "back" }, make("a", { href: `#document/${openDocument}` }, "All claims of this document")),
      ...chosen.map(chosenClaim));
    const first = marks.find((mark) => mark.classList.contains("chosen"));
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  } else {
    aside.replaceChildren(make("h3", {}, count(source.statements.length, "statement")),
      growingList("ol", source.statements, (each) => make("li", {},
        make("a", { href: `#document/${openDocument}/${each}` }, ...claimLine(data.claims[data.statements[each].claim]))),
      "statement"));
  }
}

function chosenClaim(number) {
  const claim = data.claims[data.statements[number].claim];
  return make("article", { class: claim.conflicts ? "claim open is-disputed" : "claim open" },
    make("h3", {}, make("a", { href: `#claim/${claim.id}`, class: "to-claim" }, ...claimLine(claim))),
    badges(claim), claimBody(claim));
}
