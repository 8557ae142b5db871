// Filters, the list of main actors, the legend and search.
const CHOICES = 150;
const tallyOf = (key) => { const tally = new Map(); for (const each of statements) { const [id, label] = key(each); tally.set(id, { label, count: (tally.get(id)?.count ?? 0) + 1 }); } return [...tally].sort((one, other) => other[1].count - one[1].count); };
const GROUPS = {
  outlets: ["outlet", (each) => [outletKey(each.outlet), outletName(each.article)]],
  speakers: ["speaker", (each) => [speakerKey(each), each.own ? "the article's own voice" : each.speaker === NOBODY ? "nobody named" : nodes[each.speaker].label]],
  relations: ["relation", (each) => [each.relation.label, each.relation.label]],
  modalities: ["modality", (each) => [MODALITIES[each.modality], MODALITIES[each.modality]]],
};
function startControls() {
  for (const [id, [key, of]] of Object.entries(GROUPS)) {
    const box = byId(id).querySelector(".choices"), all = tallyOf(of);
    const options = all.slice(0, CHOICES).map(([value, { label, count }]) => choice(key, value, label, count));
    if (all.length > 12) box.append(narrower(options));
    box.append(...options);
    if (all.length > CHOICES) box.append(make("small", { textContent: `the ${CHOICES} most frequent of ${figure(all.length)}` }));
  }
  byId("shown").max = String(Math.max(5, Math.min(2000, nodes.length)));
  const bind = (id, event, read) => byId(id).addEventListener(event, () => change({ [id]: read(byId(id)) }));
  bind("shown", "input", (field) => Number(field.value)); bind("confidence", "input", (field) => Number(field.value));
  bind("polarity", "change", (field) => field.value); bind("from", "change", (field) => field.value); bind("to", "change", (field) => field.value);
  bind("origins", "change", (field) => Math.max(1, Math.round(Number(field.value)) || 1)); bind("own", "change", (field) => (field.checked ? "hidden" : ""));
  for (const button of document.querySelectorAll("#pictures button")) button.addEventListener("click", () => change({ picture: button.dataset.picture, pick: "" }));
  byId("reset").addEventListener("click", reset); byId("empty-reset").addEventListener("click", reset); byId("leave").addEventListener("click", () => change({ near: "" }));
  byId("theme").addEventListener("click", turnTheme); byId("show-help").addEventListener("click", () => byId("help").showModal());
  byId("show-filters").addEventListener("click", () => byId("show-filters").setAttribute("aria-expanded", String(byId("filters").classList.toggle("open"))));
  byId("closer").addEventListener("click", () => zoom(1.3)); byId("further").addEventListener("click", () => zoom(1 / 1.3)); byId("whole").addEventListener("click", fitPicture);
  if (innerWidth <= 800) byId("legend").open = false;
  startSearch();
}
function reset() { state = { ...clean(), picture: state.picture }; change({}); byId("search").value = ""; fitSoon = true; refresh(); }
function choice(key, value, label, count) {
  const field = make("input", { type: "checkbox", value });
  field.addEventListener("change", () => change({ [key]: field.checked ? [...state[key], value] : state[key].filter((each) => each !== value) }));
  field.dataset.key = key;
  return make("label", { title: cut(label, 200) }, field, make("span", { dir: "auto" }, cut(label, 60)), make("small", { textContent: figure(count) }));
}
function narrower(labels) {
  const field = make("input", { type: "search", placeholder: "narrow down", "aria-label": "Narrow down", style: "width: 100%" });
  field.addEventListener("input", () => { const wanted = field.value.toLowerCase(); for (const label of labels) label.hidden = !label.textContent.toLowerCase().includes(wanted); });
  return field;
}
function syncControls() {
  for (const [id, [key]] of Object.entries(GROUPS)) {
    for (const field of byId(id).querySelectorAll("input[type=checkbox]")) field.checked = state[key].includes(field.value);
    const summary = byId(id).querySelector("summary"), words = summary.firstChild.textContent;
    summary.replaceChildren(words, ...(state[key].length ? [make("b", { textContent: ` ${state[key].length} chosen` })] : []));
  }
  for (const id of ["shown", "polarity", "from", "to"]) if (byId(id).value !== String(state[id])) byId(id).value = String(state[id]);
  for (const id of ["confidence", "origins"]) byId(id).value = String(state[id]);
  byId("own").checked = state.own !== "";
  byId("shown-value").textContent = String(state.shown); byId("confidence-value").textContent = `${state.confidence} %`;
  for (const button of document.querySelectorAll("#pictures button")) button.setAttribute("aria-selected", String(button.dataset.picture === state.picture));
  const near = nodeOfKey.get(state.near);
  byId("near").hidden = !near || state.picture === "sources";
  if (near) byId("near").firstElementChild.replaceChildren("Only around ", make("b", {}, name(cut(near.label, 40))));
}
function showRanking() {
  const best = ranked().slice(0, 12), most = best.length ? counts[best[0].index] : 1;
  byId("ranking").replaceChildren(...best.map((node) => {
    const bar = make("i", { className: "bar" }); bar.style.width = `${(counts[node.index] / most) * 100}%`; bar.style.background = `var(--${node.type})`;
    const button = make("button", { type: "button", title: "A click reads it, a double click shows its neighbourhood only", "aria-current": String(state.pick === `n:${node.key}`) }, dot(node.type), make("span", { dir: "auto" }, cut(node.label, 60)), make("small", { textContent: figure(counts[node.index]) }), bar);
    button.addEventListener("click", (event) => change(event.detail > 1 ? { near: node.key, pick: `n:${node.key}`, picture: "actors" } : { pick: `n:${node.key}` }));
    return make("li", {}, button);
  }));
}
const OUTLINES = { dot: "M6 1a5 5 0 1 0 .01 0z", square: "M1.5 1.5h9v9h-9z", triangle: "M6 1l5.5 10H.5z", hexagon: "M3.2 1.2h5.6L11.5 6l-2.7 4.8H3.2L.5 6z", star: "M6 .5l1.7 3.6 3.9.5-2.9 2.7.8 3.9L6 9.3l-3.5 1.9.8-3.9L.4 4.6l3.9-.5z", diamond: "M6 0l6 6-6 6-6-6z" };
function showLegend() {
  const present = new Set(nodes.map((node) => node.type));
  byId("kinds").replaceChildren(...Object.entries(TYPES).filter(([type]) => present.has(type)).map(([type, [, many, shape]]) => {
    const hollow = type === "AnonymousSource", sign = draw("svg", { width: 12, height: 12 }, draw("path", { d: OUTLINES[shape], fill: hollow ? "none" : `var(--${type})`, stroke: `var(--${type})`, "stroke-dasharray": hollow ? "2 2" : "none" }));
    const button = make("button", { type: "button", title: "Hide or show them", "aria-pressed": String(!state.type.includes(type)) }, sign, many);
    button.addEventListener("click", () => change({ type: state.type.includes(type) ? state.type.filter((each) => each !== type) : [...state.type, type] }));
    return button;
  }));
  const rows = state.picture === "sources" ? [["cites", "says", ""], ["cites someone unnamed", "disputed", "5 3"]] : [["affirmed", "affirmed", ""], ["denied", "denied", ""], ["both", "disputed", ""], ["possible, intended, …", "affirmed", "5 3"], ["says about", "says", "1.5 3"]];
  byId("lines").replaceChildren(...rows.map(([label, color, dashes]) => make("span", {}, draw("svg", { width: 26, height: 8 }, draw("path", { d: "M0 4h26", stroke: `var(--${color})`, "stroke-width": 2, "stroke-dasharray": dashes || "none" })), label)));
}
function turnTheme() {
  document.documentElement.dataset.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  readPalette(); refresh();
}

// Search: actors by any of their names, claims, then the sentences themselves.
const FOUND = 12;
let active = -1;
function searchAll(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const fits = (label) => label.toLowerCase().includes(wanted), starts = (node) => Number(node.label.toLowerCase().startsWith(wanted));
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
