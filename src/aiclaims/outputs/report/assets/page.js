"use strict";
// What all parts of the page share. Text from documents is set as text alone, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const LISTED = 50;
const kindTitle = (kind) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const kinds = [...new Set(["patents", "benchmarks", "lag", "chip_restrictions", ...data.claims.map((claim) => claim.kind)])];
const hueOf = new Map(kinds.map((kind, number) => [kind, `hue-${(number % 8) + 1}`]));
const claimOf = new Map(data.claims.map((claim, number) => [claim.id, number]));
const statementsOf = (claim) => data.statements.slice(claim.first, claim.first + claim.statements);

// What goes without saying is left out of the data.
for (const claim of data.claims) {
  claim.modality ??= "asserted";
  claim.outlets ??= claim.documents;
}

let parsedTexts = null;
function textsOf(number) {
  // The texts are the larger part of the file: they are read when the first document is opened.
  parsedTexts ??= JSON.parse(document.getElementById("texts").textContent);
  return parsedTexts[number];
}

// Make an element: attributes from an object, then children, of which strings become text.
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    if (key === "href") element.href = safeAddress(value);
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

// Only places in this page and addresses of the web are links.
function safeAddress(address) {
  if (address.startsWith("#")) return address;
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : "#overview";
  } catch {
    return "#overview";
  }
}

// Names words of a live page, so that a browser scrolls to them.
function textFragment(words) {
  const parts = words.split(/\s+/).filter(Boolean);
  const escaped = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  if (parts.length <= 10) return `#:~:text=${escaped(parts)}`;
  return `#:~:text=${escaped(parts.slice(0, 5))},${escaped(parts.slice(-5))}`;
}

const text = (tag, content, className) => make(tag, { class: className, dir: "auto" }, content);

function externalLink(address, label) {
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer", class: "external" }, label);
}

// A list that shows some of its items, and more of them on demand.
function growingList(tag, items, makeItem, noun) {
  const list = make(tag, { class: "list" });
  const box = make("div", {}, list);
  let shown = 0;
  const more = make("button", { type: "button", class: "more", onclick: () => grow(true) });
  function grow(move) {
    const added = items.slice(shown, shown + LISTED).map(makeItem);
    list.append(...added);
    shown += added.length;
    const rest = items.length - shown;
    more.hidden = !rest;
    more.textContent = `Show ${Math.min(LISTED, rest)} more of ${count(rest, noun)} left`;
    if (move) added[0]?.querySelector("a, button")?.focus();
  }
  grow(false);
  box.append(more);
  return box;
}
