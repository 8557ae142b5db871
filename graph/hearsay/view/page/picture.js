// The canvas: nodes and edges in, a picture by vis-network out; positions are given, nothing moves by itself.
const options = {
  autoResize: true, physics: false, layout: { improvedLayout: false },
  interaction: { hover: true, tooltipDelay: 1e9, hideEdgesOnDrag: false, hideEdgesOnZoom: false, dragNodes: true, keyboard: false, multiselect: false, selectConnectedEdges: false },
  nodes: { borderWidth: 1.5, labelHighlightBold: false, chosen: false },
  edges: { smooth: false, arrowStrikethrough: false, chosen: false, selectionWidth: 0, hoverWidth: 0, color: { inherit: false }, arrows: { to: { enabled: true, scaleFactor: 0.6 } } },
};
const vertices = new vis.DataSet(), lines = new vis.DataSet();
// What vis-network reads of an item; it copies whatever it is given, so that is all it gets.
const VERTEX = ["id", "x", "y", "size", "shape", "color", "shapeProperties", "borderWidth", "opacity"], LINE = ["id", "from", "to", "width", "dashes", "color", "smooth", "arrows"];
// An update leaves what it doesn't name as it was.
const PLAIN = { opacity: 1, borderWidth: 1.5, dashes: false, smooth: false, shapeProperties: { borderDashes: false }, arrows: { to: { enabled: true, scaleFactor: 0.6 } } };
const shownVertices = new Map(), shownLines = new Map();
let network = null, names = { nodes: [], edges: [] }, palette = {}, drawnNames = [];
const css = (variable) => getComputedStyle(document.documentElement).getPropertyValue(`--${variable}`).trim();
function readPalette() {
  palette = Object.fromEntries(["ink", "soft", "halo", "sheet", "paper", "line", "affirmed", "denied", "disputed", "says", "accent", ...Object.keys(TYPES)].map((key) => [key, css(key)]));
}
// Begun with its first items: to add them later takes twice as long.
function startNetwork() {
  network = new vis.Network(byId("graph"), { nodes: vertices, edges: lines }, options);
  network.on("afterDrawing", (context) => { drawnNames = drawNames(context, network, names, palette); });
  network.on("click", ({ nodes: [node], edges: [edge] }) => { if (node !== undefined) change({ pick: shownVertices.get(node).pick }); else if (edge !== undefined) change({ pick: shownLines.get(edge).pick }); else change({ pick: "" }); });
  // The browser knows a double click by the system's own clock, however busy the page was in between.
  byId("graph").addEventListener("dblclick", (event) => { const frame = byId("graph").getBoundingClientRect(); showAround(network.getNodeAt({ x: event.clientX - frame.left, y: event.clientY - frame.top })); });
  network.on("doubleClick", ({ nodes: [node] }) => showAround(node));
  network.on("hoverNode", ({ node, event }) => showTip(shownVertices.get(node).tip(), event));
  network.on("hoverEdge", ({ edge, event }) => showTip(shownLines.get(edge).tip(), event));
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, hideTip);
}
function showAround(vertex) {
  const key = shownVertices.get(vertex)?.about;
  if (nodeOfKey.has(key)) change({ near: key, pick: `n:${key}`, picture: "actors" });
}
// A finger covers what it taps, and the panel tells the same.
let touched = false;
for (const kind of ["pointerdown", "pointermove"]) addEventListener(kind, (event) => { touched = event.pointerType !== "mouse"; }, true);
function showTip(text, event) {
  if (touched) return;
  const tip = byId("tip"), stage = byId("stage").getBoundingClientRect();
  tip.textContent = text; tip.hidden = false;
  const x = (event.clientX ?? event.center?.x ?? 0) - stage.left, y = (event.clientY ?? event.center?.y ?? 0) - stage.top;
  tip.style.left = `${Math.max(4, Math.min(x + 14, stage.width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(4, Math.min(y + 14, stage.height - tip.offsetHeight - 8))}px`;
}
function hideTip() { byId("tip").hidden = true; }

// Only what changed is handed on: all of it anew would set the view back.
function put(set, shown, items, keys) {
  const former = new Map(shown), changed = [];
  shown.clear();
  for (const item of items) {
    const lean = {};
    for (const key of keys) if (item[key] !== undefined) lean[key] = item[key];
    item.look = JSON.stringify(lean);
    shown.set(item.id, item);
    const old = former.get(item.id)?.look;
    if (old === undefined) changed.push(lean);
    else if (old !== item.look) changed.push(Object.fromEntries(keys.map((key) => [key, key === "color" ? { opacity: 1, ...lean.color } : lean[key] ?? PLAIN[key]])));
  }
  const gone = [...former.keys()].filter((id) => !shown.has(id));
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed);
}
function show(vertexItems, lineItems, { fit }) {
  // Lines go before those they lead from and to.
  put(lines, shownLines, lineItems.filter((item) => shownLines.has(item.id)), LINE);
  put(vertices, shownVertices, vertexItems, VERTEX); put(lines, shownLines, lineItems, LINE);
  names = { nodes: vertexItems.filter((item) => item.text).map(nameOfVertex).sort((one, other) => other.importance - one.importance), edges: lineItems.filter((item) => item.text).map(nameOfLine).sort((one, other) => other.importance - one.importance) };
  if (network === null) startNetwork();
  if (fit) fitPicture(); else network.redraw();
}
function nameOfVertex(item) { return { key: item.about, text: item.text, x: item.x, y: item.y, size: item.size, importance: item.importance, strong: item.strong, faint: item.faint, side: item.side, id: item.id }; }
function nameOfLine(item) {
  const from = shownVertices.get(item.from), to = shownVertices.get(item.to);
  return { text: item.text, color: item.inkColor, importance: item.importance, ends: { x: to.x - from.x, y: to.y - from.y }, at: (part) => network.body.edges[item.id]?.edgeType?.getPoint?.(part) };
}
function fitPicture() {
  if (network === null) return;
  const items = [...shownVertices.values()];
  if (items.length && state.picture === "sources") { network.moveTo({ position: { x: byId("graph").clientWidth / 2, y: byId("graph").clientHeight / 2 }, scale: 1, animation: false }); return; }
  if (!items.length) { network.redraw(); return; }
  const frame = byId("graph"), xs = items.map((item) => item.x), ys = items.map((item) => item.y);
  const side = 75, head = state.near ? 82 : 36, foot = Math.min(byId("corner").offsetHeight, frame.clientHeight / 4) + 34;
  const wide = Math.max(...xs) - Math.min(...xs) + 80, high = Math.max(...ys) - Math.min(...ys) + 80;
  const scale = Math.min(1.6, (frame.clientWidth - 2 * Math.min(side, frame.clientWidth / 5)) / wide, (frame.clientHeight - foot - head) / high);
  const middle = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 + (foot - head) / 2 / scale };
  network.moveTo({ position: middle, scale: Math.max(scale, 0.02), animation: false });
}
const zoom = (factor) => network?.moveTo({ scale: network.getScale() * factor, animation: false });
const ONE_OF_MANY = 30, most = nodes.reduce((best, node) => Math.max(best, node.total), ONE_OF_MANY);
// Where much must find room, and so is made small, circles and lines are made larger in turn.
let swell = 1;
const circle = (count) => 8 + 26 * Math.sqrt(Math.min(1, count / most));
const strongest = edges.reduce((best, edge) => Math.max(best, edge.statements.length), 16);
const thick = (count) => 2 + 6 * (Math.log2(count) / Math.log2(strongest));
function vertexOf(node, more = {}) {
  const color = palette[node.type], hollow = node.type === "AnonymousSource", count = more.count ?? counts[node.index], fill = hollow ? palette.paper : color;
  return {
    id: node.index, about: node.key, pick: `n:${node.key}`, x: node.x, y: node.y, size: circle(count) * swell, shape: TYPES[node.type][2], text: node.label,
    color: { background: fill, border: hollow ? color : palette.sheet }, shapeProperties: hollow ? { borderDashes: [3, 3] } : undefined, importance: count,
    tip: () => `${cut(node.label, 120)} – ${TYPES[node.type][0]}, ${plural(count, "statement")}`, strong: count >= most / 4, faint: node.type === "Thing", ...more,
  };
}
