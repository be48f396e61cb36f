// Claims: a line each, opened to what they rest on and what stands against them.
const AGREEMENTS = [
  ["exact", "the same"],
  ["rounds", "which rounds it"],
  ["refines", "less sharp, and allows it"],
  ["unstated", "no value stated"],
];
const CONFLICTS = {
  value: "values that exclude each other",
  stance: "statements that exclude each other",
  denial: "stated and denied",
  tension: "hardly fit together",
};
const CHANGES = {
  first: "first stated",
  refined: "refined",
  repeated: "repeated",
  supported: "supported, less sharply",
  contradicted: "contradicted",
};

function claimLine(claim) {
  const told = [text("span", claim.subject, "subject")];
  if (claim.value) told.push(text("span", claim.value, "value"));
  if (claim.when) told.push(text("span", claim.when, "when"));
  return told;
}

function badges(claim) {
  const told = [make("span", { class: `kind ${hueOf.get(claim.kind)}` }, kindTitle(claim.kind))];
  if (claim.conflicts) told.push(make("span", { class: "badge disputed" }, "≠ disputed"));
  if (claim.denied) told.push(make("span", { class: "badge" }, "denied"));
  if (claim.modality !== "asserted") told.push(make("span", { class: "badge" }, claim.modality));
  told.push(make("span", { class: "counts" },
    `${count(claim.documents, "document")}, ${count(claim.origins.length, "origin")}`));
  return make("p", { class: "badges" }, ...told);
}

function claimItem(number) {
  const claim = data.claims[number];
  const body = make("div", { class: "body", hidden: true, id: `body-${number}` });
  const button = make("button", { type: "button", class: "opener", "aria-expanded": "false",
    "aria-controls": body.id, onclick: () => {
      const open = body.hidden;
      if (open && !body.firstChild) body.append(claimBody(claim));
      body.hidden = !open;
      button.setAttribute("aria-expanded", String(open));
    } }, ...claimLine(claim));
  return make("li", { class: claim.conflicts ? "claim is-disputed" : "claim", "data-claim": claim.id },
    make("h3", {}, button), badges(claim), body);
}

function claimBody(claim) {
  const box = make("div", {});
  const fields = make("dl", { class: "fields-of" });
  data.fields[claim.kind].forEach((name, at) => {
    if (claim.fields[at]) fields.append(make("div", {}, text("dt", name), text("dd", claim.fields[at])));
  });
  box.append(fields, witnesses(claim));
  for (const number of claim.conflicts ?? []) box.append(againstOf(claim, number));
  if (claim.follows) box.append(make("h4", {}, "Follows, without being a source of its own"), followsOf(claim));
  if (claim.moments) box.append(make("h4", {}, "As it came out"), momentsOf(claim));
  box.append(make("p", { class: "permalink" }, make("a", { href: `#claim/${claim.id}` }, "Link to this claim")));
  return box;
}

function witnesses(claim) {
  const box = make("div", { class: "witnesses" });
  const stated = statementsOf(claim).map((statement, at) => [statement, claim.first + at]);
  box.append(make("h4", {}, `${count(stated.length, "statement")}, ` +
    `${count(claim.origins.length, "independent origin")}, ${count(claim.outlets, "outlet")}`));
  for (const [agreement, told] of AGREEMENTS) {
    const alike = stated.filter(([statement]) => (statement.agreement ?? "exact") === agreement);
    const groups = Map.groupBy(alike, ([statement]) => statement.said);
    for (const [said, members] of groups) {
      const head = said ? `${said}${stated.length > alike.length ? `: ${told}` : ""}` : told;
      if (said || stated.length > 1) box.append(text("h5", head));
      box.append(growingList("ul", members, ([statement, number]) => statementItem(statement, number), "statement"));
    }
  }
  return box;
}

function statementItem(statement, number) {
  const source = data.documents[statement.document];
  const place = `#document/${statement.document}/${number}`;
  const where = make("p", { class: "where" },
    make("a", { href: place, class: "to-sentence" }, text("bdi", source.title)),
    statement.page ? ` · p. ${statement.page}` : "",
    source.published ? ` · ${source.published}` : "",
    statement.credited ? text("span", ` · crediting ${statement.credited}`) : "",
    text("span", ` · origin: ${data.origins[statement.origin]}`),
    statement.notes ? text("span", ` · ${statement.notes}`) : "",
    ` · confidence ${statement.confidence}`);
  const page = source.url
    ? make("p", { class: "where" }, externalLink(source.url + (source.quotesOnly ? "" : textFragment(statement.quote)), "the live page")) : "";
  return make("li", { class: "statement" },
    make("blockquote", { dir: "auto" }, make("a", { href: place, class: "quiet" }, statement.quote)), where, page);
}

function againstOf(claim, number) {
  const conflict = data.conflicts[number];
  const others = conflict.claims.filter((each) => data.claims[each] !== claim);
  const doubt = conflict.certain ? "" : ", if they speak of the same time";
  return make("div", { class: "against" },
    make("h4", {}, `Contradicted: ${CONFLICTS[conflict.kind]}${doubt}`),
    text("p", conflict.reason, "reason"),
    growingList("ul", others, claimReference, "claim"));
}

function claimReference(number) {
  const claim = data.claims[number];
  return make("li", {}, make("a", { href: `#claim/${claim.id}` }, ...claimLine(claim)),
    make("span", { class: "counts" }, ` ${count(claim.origins.length, "origin")}`));
}

function followsOf(claim) {
  return make("ul", {}, ...claim.follows.map((each) => make("li", {}, text("span", each.reckoned), ": ",
    ...each.claims.filter((number) => data.claims[number] !== claim)
      .flatMap((number) => [make("a", { href: `#claim/${data.claims[number].id}` }, data.claims[number].subject), " "]))));
}

function momentsOf(claim) {
  return make("ol", { class: "moments" }, ...claim.moments.map(([day, change, value, documents]) =>
    make("li", { class: `is-${change}` }, make("time", { datetime: day }, day), ` ${CHANGES[change]}: `,
      text("span", value || "stated"), ` (${count(documents, "document")})`)));
}

function showClaims(section) {
  section.replaceChildren(make("h2", {}, "Claims, most corroborated first"),
    passing.length ? growingList("ol", passing, claimItem, "claim") : nothing());
}

function showClaim(section, id) {
  const claim = data.claims[claimOf.get(id)];
  if (!claim) return section.replaceChildren(make("p", { class: "note" }, "There is no such claim in this report."));
  return section.replaceChildren(
    make("p", { class: "back" }, make("a", { href: "#claims" }, "All claims")),
    make("article", { class: "claim open" }, make("h2", {}, ...claimLine(claim)), badges(claim), claimBody(claim)));
}

function showConflicts(section) {
  const shown = data.conflicts.map((conflict, number) => [conflict, number])
    .filter(([conflict]) => conflict.claims.some((each) => passes[each]));
  section.replaceChildren(make("h2", {}, "Conflicts"), shown.length
    ? growingList("ol", shown, ([conflict]) => make("li", { class: "claim is-disputed" },
      make("h3", {}, CONFLICTS[conflict.kind] + (conflict.certain ? "" : ", if they speak of the same time")),
      text("p", conflict.reason, "reason"), growingList("ul", conflict.claims, claimReference, "claim")), "conflict")
    : nothing());
}

const nothing = () => make("p", { class: "note" }, "Nothing here fits the filters.");
