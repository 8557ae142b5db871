// Puts it together: each change of state draws anew what it touches.
let fitSoon = true, again = 0;
function refresh(before = null) {
  if (differs(before, [...FILTERS, "near"])) claimRoom = MOST_ROWS;
  if (differs(before, FILTERS)) { filterStatements(); drawHistogram(); }
  // Its height is what the picture leaves free.
  showLegend();
  if (differs(before, [...FILTERS, "picture", "near", "shown", "type", "pick"])) drawPicture(before);
  syncControls(); showRanking();
  if (differs(before, [...FILTERS, "near", "pick", "shown", "type"])) showPanel();
}
function drawPicture(before) {
  const timeline = state.picture === "timeline";
  byId("timeline").hidden = !timeline; byId("graph").hidden = timeline; byId("corner").hidden = timeline;
  const fit = fitSoon || differs(before, ["picture", "near"]);
  fitSoon = false;
  hideTip();
  const { drawn, folded, lines: number, faint = 0 } = timeline ? showTimeline() : state.picture === "sources" ? showSources(fit) : showActors(fit);
  byId("empty").hidden = passing.size > 0;
  const what = timeline ? ["claim"] : state.picture === "sources" ? ["source"] : ["actor"];
  const words = [`${plural(drawn, ...what)}${folded ? ` of ${figure(drawn + folded)}` : ""}${timeline ? "" : `, ${plural(number, "line")}${faint ? ` of ${figure(number + faint)}` : ""}`}, ${plural(passing.size, "statement")}`];
  if (facts.kept < facts.found) words.push(`This page holds ${figure(facts.kept)} of ${figure(facts.found)} statements: the best-founded ones among the main actors. --focus, --since and --until make other choices.`);
  byId("notice").textContent = words.join(". ");
  document.documentElement.dataset.drawn = `${state.picture} ${drawn} ${number}`;
}
function summarise() {
  const dates = statements.map((each) => each.date).filter(Boolean).sort(), outlets = new Set(articles.map((article) => article.outlet).filter((outlet) => outlet !== NOBODY)).size;
  const range = dates.length ? `, ${dates[0]} – ${dates.at(-1)}` : "", focus = nodeOfIri.get(facts.focus ?? "");
  byId("summary").textContent = `${plural(articles.length, "article")}, ${outlets ? plural(outlets, "outlet") : "outlets unknown"}, ${plural(facts.found, "statement")}${range}`;
  if (focus) byId("summary").append(" · around ", make("b", {}, name(cut(focus.label, 40))));
}
document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
readPalette();
state = readFragment();
summarise(); startControls(); startHistogram(); startKeyboard();
refresh();
listeners.push((_, before) => refresh(before));
addEventListener("hashchange", () => { const before = state; state = readFragment(); if (fragment() !== "" || location.hash.length < 2) tellListeners(before); });
addEventListener("resize", () => { clearTimeout(again); again = setTimeout(() => { drawHistogram(); fitSoon = true; drawPicture(state); }, 120); });
// What scripts may ask: where on the page something stands that can be picked, and which names are drawn.
globalThis.hearsayView = Object.freeze({
  names: () => drawnNames.map(({ key, text, left, right, top, bottom }) => ({ key, text, left, right, top, bottom })),
  picks: () => [...shownVertices.values(), ...shownLines.values()].map((item) => item.pick),
  scale: () => network.getScale(),
  place: (pick) => {
    const frame = byId("graph").getBoundingClientRect(), vertex = [...shownVertices.values()].find((item) => item.pick === pick), line = [...shownLines.values()].find((item) => item.pick === pick);
    const { x, y } = network.canvasToDOM(vertex ?? network.body.edges[line.id].edgeType.getPoint(0.5));
    return { x: x + frame.left, y: y + frame.top };
  },
});
document.documentElement.dataset.ready = String(Math.round(performance.now()));
