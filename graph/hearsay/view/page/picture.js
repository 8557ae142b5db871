// The canvas: nodes and edges in, a picture by vis-network out; positions are given, nothing moves by itself.
const options = {
  autoResize: true, physics: false, layout: { improvedLayout: false },
  interaction: { hover: true, tooltipDelay: 1e9, hideEdgesOnDrag: false, hideEdgesOnZoom: false, dragNodes: true, keyboard: false, multiselect: false, selectConnectedEdges: false },
  nodes: { borderWidth: 1.5, labelHighlightBold: false, chosen: false }, edges: { smooth: false, arrowStrikethrough: false, chosen: false, selectionWidth: 0, hoverWidth: 0 },
};
const vertices = new vis.DataSet(), lines = new vis.DataSet();
let network = null, names = { nodes: [], edges: [] }, palette = {}, drawnNames = [];
const css = (variable) => getComputedStyle(document.documentElement).getPropertyValue(`--${variable}`).trim();
function readPalette() {
  palette = Object.fromEntries(["ink", "soft", "halo", "sheet", "paper", "line", "affirmed", "denied", "disputed", "says", "accent", ...Object.keys(TYPES)].map((key) => [key, css(key)]));
}
function startNetwork() {
  network = new vis.Network(byId("graph"), { nodes: vertices, edges: lines }, options);
  network.on("afterDrawing", (context) => { drawnNames = drawNames(context, network, names, palette); });
  network.on("click", ({ nodes: [node], edges: [edge] }) => { if (node !== undefined) pickVertex(node); else if (edge !== undefined) pickLine(edge); else change({ pick: "" }); });
  network.on("doubleClick", ({ nodes: [node] }) => { const key = node === undefined ? "" : vertices.get(node).about; if (key && nodeOfKey.has(key)) change({ near: key, pick: `n:${key}`, picture: "actors" }); });
  network.on("hoverNode", ({ node, event }) => showTip(vertices.get(node).tip, event));
  network.on("hoverEdge", ({ edge, event }) => showTip(lines.get(edge).tip, event));
  for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(event, hideTip);
}
const pickVertex = (id) => change({ pick: vertices.get(id).pick });
const pickLine = (id) => change({ pick: lines.get(id).pick });
function showTip(text, event) {
  const tip = byId("tip"), stage = byId("stage").getBoundingClientRect();
  tip.textContent = text; tip.hidden = false;
  const x = (event.clientX ?? event.center?.x ?? 0) - stage.left, y = (event.clientY ?? event.center?.y ?? 0) - stage.top;
  tip.style.left = `${Math.max(4, Math.min(x + 14, stage.width - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(4, Math.min(y + 14, stage.height - tip.offsetHeight - 8))}px`;
}
function hideTip() { byId("tip").hidden = true; }

// Only what changed is handed on: all of it anew would set the view back.
function put(set, items) {
  const kept = new Set(items.map((item) => item.id));
  const gone = set.getIds().filter((id) => !kept.has(id));
  if (gone.length) set.remove(gone);
  const changed = items.filter((item) => { const old = set.get(item.id); return !old || old.look !== item.look; });
  if (changed.length) set.update(changed);
}
function show(vertexItems, lineItems, { fit }) {
  for (const item of [...vertexItems, ...lineItems]) item.look = JSON.stringify(item);
  put(lines, []); put(vertices, vertexItems); put(lines, lineItems);
  names = { nodes: vertexItems.filter((item) => item.text).map(nameOfVertex).sort((one, other) => other.importance - one.importance), edges: lineItems.filter((item) => item.text).map(nameOfLine).sort((one, other) => other.importance - one.importance) };
  if (fit) fitPicture(); else network.redraw();
}
function nameOfVertex(item) { return { key: item.about, text: `\u2068${cut(item.text, 28)}\u2069`, x: item.x, y: item.y, size: item.size, importance: item.importance, strong: item.strong, faint: item.faint, side: item.side, id: item.id }; }
function nameOfLine(item) {
  const from = vertices.get(item.from), to = vertices.get(item.to);
  return { text: item.text, color: item.inkColor, importance: item.importance, ends: { x: to.x - from.x, y: to.y - from.y }, middle: () => network.body.edges[item.id]?.edgeType?.getPoint?.(0.5) };
}
function fitPicture() {
  const items = vertices.get();
  if (!items.length) { network.redraw(); return; }
  const frame = byId("graph"), xs = items.map((item) => item.x), ys = items.map((item) => item.y);
  const side = items.some((item) => item.side) ? 130 : 50, foot = frame.clientWidth > 700 ? 70 : 40;
  const wide = Math.max(...xs) - Math.min(...xs) + 80, high = Math.max(...ys) - Math.min(...ys) + 80;
  const scale = Math.min(1.6, (frame.clientWidth - 2 * Math.min(side, frame.clientWidth / 5)) / wide, (frame.clientHeight - foot - 20) / high);
  const middle = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 + (foot - 20) / 2 / scale };
  network.moveTo({ position: middle, scale: Math.max(scale, 0.02), animation: false });
}
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });
const circle = (count) => 5 + 3 * Math.sqrt(Math.min(count, 100));
const thick = (count) => Math.min(7, 1 + 1.2 * Math.log2(count));
function vertexOf(node, more = {}) {
  const color = palette[node.type], hollow = node.type === "AnonymousSource", count = more.count ?? counts[node.index], fill = hollow ? palette.paper : color;
  return {
    id: node.index, about: node.key, pick: `n:${node.key}`, x: node.x, y: node.y, size: circle(count), shape: TYPES[node.type][2], text: node.label,
    color: { background: fill, border: hollow ? color : palette.sheet }, shapeProperties: { borderDashes: hollow ? [3, 3] : false }, importance: count,
    tip: `${cut(node.label, 120)} – ${TYPES[node.type][0]}, ${plural(count, "statement")}`, strong: count >= 8, faint: node.type === "Thing", opacity: 1, ...more,
  };
}
