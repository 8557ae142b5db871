// Filters, the list of main actors, the legend and search.
const CHOICES = 150;
const tallyOf = (key) => { const tally = new Map(); for (const each of statements) for (const [id, label] of key(each)) tally.set(id, { label, count: (tally.get(id)?.count ?? 0) + 1 }); return [...tally].sort((one, other) => other[1].count - one[1].count); };
const NO_ONES = { own: "the article's own voice", unnamed: "nobody named" };
const LEAST = 5 * Math.floor(statements.reduce((least, each) => Math.min(least, each.confidence), 100) / 5);
const GROUPS = {
  outlets: ["outlet", (each) => [[outletKey(each.outlet), outletName(each.article)]]],
  speakers: ["speaker", (each) => speakersOf(each).map((key) => [key, NO_ONES[key] ?? nodeOfKey.get(key).label])],
  relations: ["relation", (each) => [[each.relation.label, each.relation.label]]],
  modalities: ["modality", (each) => [[MODALITIES[each.modality], meant(each.modality)]]],
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
  bind("shown", "input", (field) => Number(field.value)); byId("confidence").min = String(Math.min(95, LEAST)); bind("confidence", "input", (field) => (Number(field.value) > LEAST ? Number(field.value) : 0));
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
  byId("origins").value = String(state.origins); byId("confidence").value = String(Math.max(LEAST, state.confidence));
  byId("own").checked = state.own !== "";
  byId("shown-value").textContent = String(state.shown); byId("confidence-value").textContent = `${byId("confidence").value} %`;
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
  const rows = state.picture === "sources" ? [["cites", "says", ""], ["cites someone unnamed", "disputed", "5 3"]] : [["affirmed", "affirmed", ""], ["denied", "denied", ""], ["both", "disputed", ""], ["possible, intended, …", "affirmed", "5 3"], ["says about, tells", "says", "1.5 3"]];
  byId("lines").replaceChildren(...rows.map(([label, color, dashes]) => make("span", {}, draw("svg", { width: 26, height: 8 }, draw("path", { d: "M0 4h26", stroke: `var(--${color})`, "stroke-width": 2, "stroke-dasharray": dashes || "none" })), label)));
}
function turnTheme() {
  document.documentElement.dataset.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  readPalette(); refresh();
}
