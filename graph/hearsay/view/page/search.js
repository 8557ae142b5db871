// Search: actors by any of their names, claims, then the sentences themselves.
const FOUND = 12;
let active = -1;
// All words in any order, each the beginning of a word.
function matcher(text) {
  const parts = text.trim().toLowerCase().split(/\s+/), inWord = /[\p{L}\p{N}]/u, known = new Map();
  const begins = (label, part) => {
    for (let at = label.indexOf(part); at >= 0; at = label.indexOf(part, at + 1)) if (at === 0 || !inWord.test(label[at - 1]) || !inWord.test(part[0])) return true;
    return false;
  };
  return (text) => {
    if (!known.has(text)) { const label = text.toLowerCase(); known.set(text, parts.every((part) => begins(label, part))); }
    return known.get(text);
  };
}
function searchAll(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const fits = matcher(wanted), starts = (node) => Number(node.label.toLowerCase().startsWith(wanted));
  const people = nodes.filter((node) => fits(node.label) || node.aliases.some(fits)).sort((one, other) => starts(other) - starts(one) || other.total - one.total).slice(0, FOUND - 4);
  const said = claims.filter((claim) => fits(claim.label)).sort((one, other) => other.statements.length - one.statements.length).slice(0, 3);
  const sentences = statements.filter((each) => fits(each.sentence)).length;
  return [
    ...people.map((node) => ({ label: node.label, note: TYPES[node.type][0], type: node.type, node })), ...said.map((claim) => ({ label: claim.label, note: "claim", pick: `c:${claim.key}` })),
    ...(sentences ? [{ label: `Sentences with “${text.trim()}”`, note: plural(sentences, "statement"), pick: `t:${text.trim()}` }] : []),
  ];
}
function startSearch() {
  const field = byId("search"), box = byId("found");
  let results = [];
  const close = () => { box.hidden = true; field.setAttribute("aria-expanded", "false"); active = -1; };
  const open = () => {
    results = searchAll(field.value); active = results.length ? 0 : -1;
    box.replaceChildren(...results.map((result, place) => { const item = make("li", { role: "option", id: `found-${place}`, "aria-selected": String(place === active) }, make("span", { dir: "auto" }, cut(result.label, 90)), make("small", { textContent: result.note })); item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(place); }); return item; }));
    box.hidden = !field.value.trim(); field.setAttribute("aria-expanded", String(!box.hidden));
    if (!results.length && !box.hidden) box.append(make("li", { textContent: "Nothing found" }));
  };
  const mark = () => { [...box.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === active))); box.children[active]?.scrollIntoView({ block: "nearest" }); field.setAttribute("aria-activedescendant", `found-${active}`); };
  const take = (place) => { const result = results[place]; if (!result) return; close(); field.blur(); if (result.node) goTo(result.node); else change({ pick: result.pick }); };
  field.addEventListener("input", open); field.addEventListener("focus", () => { if (field.value) open(); }); field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); if (box.hidden) open(); active = (active + (event.key === "ArrowDown" ? 1 : -1) + results.length) % Math.max(1, results.length); mark(); }
    else if (event.key === "Enter") take(active); else if (event.key === "Escape") { close(); field.blur(); event.stopPropagation(); }
  });
}
// Someone who is not drawn is shown amid their neighbours.
function goTo(node) {
  const drawn = state.picture !== "timeline" && shownVertices.get(node.index);
  if (drawn) { change({ pick: `n:${node.key}` }); network.moveTo({ position: { x: drawn.x, y: drawn.y }, scale: Math.max(network.getScale(), 0.9), animation: false }); }
  else change({ near: node.key, pick: `n:${node.key}`, picture: "actors" });
}
