// First picture: who says and does what to whom. Lines of one pair fan out; those who are not drawn are folded by type.
const ALONE = 4, MOST_PARALLEL = 3, LINES_EACH = 3, FEW_LINES = 120;

function chooseActors() {
  const order = ranked();
  if (!state.near) {
    // Who has to do with nobody is drawn only where much is said of them.
    const linked = new Set(edges.filter((edge) => edge.statements.some((each) => passing.has(each))).flatMap((edge) => [edge.from, edge.to]));
    const drawn = order.filter((node) => linked.has(node.index) || counts[node.index] >= ALONE).slice(0, state.shown), visible = new Set(drawn);
    return { drawn, folded: order.filter((node) => !visible.has(node)) };
  }
  const center = nodeOfKey.get(state.near), near = new Set();
  for (const edge of edges) {
    if ((edge.from === center.index || edge.to === center.index) && edge.statements.some((each) => passing.has(each))) { near.add(edge.from); near.add(edge.to); }
  }
  near.delete(center.index);
  const others = order.filter((node) => near.has(node.index));
  return { drawn: [center, ...others.slice(0, state.shown)], folded: others.slice(state.shown) };
}
// The neighbours stand around the one in the middle, where they stood before as far as there is room.
function ringPlaces(center, others) {
  const places = new Map([[center.index, { x: 0, y: 0 }]]);
  const turned = others.map((node) => ({ node, angle: Math.atan2(node.y - center.y, node.x - center.x) })).sort((one, other) => one.angle - other.angle);
  const frame = byId("graph"), wide = Math.sqrt(Math.max(0.6, Math.min(1.9, (frame.clientWidth - 160) / (frame.clientHeight - 150))));
  const rings = Math.max(1, Math.ceil(turned.length / 18));
  turned.forEach(({ node }, position) => {
    const angle = (position / turned.length) * 2 * Math.PI - Math.PI, radius = 260 + 130 * (position % rings);
    places.set(node.index, { x: Math.round(radius * wide * Math.cos(angle)), y: Math.round((radius / wide) * Math.sin(angle)) });
  });
  return places;
}
// The places of the whole, drawn out to the shape of the frame, so that no circle or name lies on another; on a phone
// held upright it lies on its side. They don't depend on the filters: nobody moves when one is set.
const MOST_STRETCHED = 2.2, MOST_SPREAD = 150, SPREADING = 160, SLACK = 1.12;
let frames = { key: "", places: new Map(), swell: 1 };
const heft = (node) => (node.type === "Thing" ? node.total / 2 : node.total);
function framed() {
  const frame = byId("graph"), wide = frame.clientWidth, high = frame.clientHeight, key = `${wide} ${high} ${state.shown}`;
  if (frames.key === key) return frames;
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to])), upright = high > wide * 1.2, swell = wide < 600 ? 0.7 : 1;
  const main = nodes.filter((node) => linked.has(node.index) || node.total >= ALONE).sort((one, other) => heft(other) - heft(one) || one.index - other.index).slice(0, state.shown);
  const turned = nodes.map(({ x, y }) => (upright ? { x: y, y: x } : { x, y })), boxes = main.map((node) => boxOf(node, swell, wide));
  const area = { wide: Math.max(200, wide - 170), high: Math.max(150, high - (wide < 600 ? 130 : 260)) };
  const grown = Math.max(1, Math.sqrt((2 * boxes.reduce((sum, box) => sum + box.wide * box.high, 0)) / (area.wide * area.high)));
  const extent = (axis) => { const all = main.map((node) => turned[node.index][axis]), low = Math.min(...all), top = Math.max(...all); return { low, size: top - low || 1 }; };
  const [across, down] = [extent("x"), extent("y")], factor = (room, size) => Math.min(MOST_STRETCHED, (room * grown) / size);
  const places = turned.map(({ x, y }) => ({ x: (x - across.low) * factor(area.wide, across.size), y: (y - down.low) * factor(area.high, down.size) }));
  if (main.length && main.length <= MOST_SPREAD) spread(main.map((node) => places[node.index]), boxes, area.wide * grown, area.high * grown);
  frames = { key, swell, places: new Map(places.map(({ x, y }, index) => [index, { x: Math.round(x), y: Math.round(y) }])) };
  return frames;
}
function boxOf(node, swell, wide) {
  const radius = circle(node.total) * swell, long = measure(cut(node.label, wide < 600 ? 22 : LONGEST_NAME));
  return { wide: Math.max(2 * radius, long + 6) * SLACK, high: (2 * radius + 20) * SLACK };
}
function spread(spots, boxes, wide, high) {
  for (let round = 0; round < SPREADING; round += 1) {
    let close = 0;
    for (let one = 0; one < spots.length; one += 1) for (let other = 0; other < one; other += 1) {
      const a = spots[one], b = spots[other], x = (boxes[one].wide + boxes[other].wide) / 2 - Math.abs(a.x - b.x), y = (boxes[one].high + boxes[other].high) / 2 - Math.abs(a.y - b.y);
      if (x <= 0 || y <= 0) continue;
      close += 1;
      const axis = x < y * 1.5 ? "x" : "y", push = (axis === "x" ? x : y) * 0.3 * (a[axis] >= b[axis] ? 1 : -1);
      a[axis] += push; b[axis] -= push;
    }
    for (const spot of spots) { spot.x = Math.max(0, Math.min(wide, spot.x)); spot.y = Math.max(0, Math.min(high, spot.y)); }
    if (!close) return;
  }
}
function bundle(drawn) {
  const visible = new Set(drawn.map((node) => node.index)), pairs = new Map();
  for (const edge of edges) {
    if (!visible.has(edge.from) || !visible.has(edge.to)) continue;
    const found = edge.statements.filter((each) => passing.has(each));
    if (!found.length) continue;
    const key = `${edge.from} ${edge.to}`;
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push({ edge, found });
  }
  const bundles = [];
  for (const group of pairs.values()) {
    const acts = group.filter(({ edge }) => edge.relation).sort((one, other) => other.found.length - one.found.length);
    const shown = acts.length > MOST_PARALLEL ? acts.slice(0, MOST_PARALLEL - 1) : acts, rest = acts.slice(shown.length);
    const parallel = shown.map(({ edge, found }) => ({ from: edge.from, to: edge.to, name: edge.relation.label, relation: edge.relation.label, found }));
    if (rest.length) parallel.push({ ...group[0].edge, name: `${rest.length} more`, relation: "*", found: [...new Set(rest.flatMap(({ found }) => found))] });
    const told = group.find(({ edge }) => edge.tells);
    if (told && parallel.length < MOST_PARALLEL) parallel.push({ from: told.edge.from, to: told.edge.to, name: "tells", relation: "says to", found: told.found, says: true });
    // What someone says about another is a line of its own only where nothing more telling leads there.
    if (!parallel.length) parallel.push({ from: group[0].edge.from, to: group[0].edge.to, name: "says about", relation: "says", found: group[0].found, says: true });
    parallel.forEach((each, place) => bundles.push({ ...each, place }));
  }
  return bundles.sort((one, other) => other.found.length - one.found.length);
}
// More lines than these are a thicket: the strongest are drawn, and those of whoever is picked.
function thin(bundles, drawn) {
  const center = picked()?.index, room = Math.max(FEW_LINES, LINES_EACH * drawn.length);
  return bundles.filter((each, place) => place < room || each.from === center || each.to === center);
}
function lineLook(found) {
  const denied = found.filter((each) => each.negative).length, unsure = found.filter((each) => each.modality !== 0).length;
  return { color: denied === 0 ? "affirmed" : denied === found.length ? "denied" : "disputed", dashed: unsure * 2 > found.length };
}
function lineOf(each, straight, mutual) {
  const { color, dashed } = each.says ? { color: "says", dashed: false } : lineLook(each.found);
  const from = nodes[each.from], to = nodes[each.to], id = `${each.from} ${each.to} ${each.relation}`;
  const bend = each.place * 0.17 + (mutual ? 0.12 : 0);
  return {
    id, from: each.from, to: each.to, pick: `e:${from.key}~${to.key}~${each.relation}`, width: (each.says ? 1.6 : thick(each.found.length)) * swell, dashes: each.says ? [2, 5] : dashed ? [10, 6] : undefined,
    color: { color: palette[color] }, arrows: each.says ? { to: { enabled: true, scaleFactor: 0.4 } } : undefined,
    smooth: straight || bend === 0 ? undefined : { enabled: true, type: "curvedCW", roundness: bend },
    text: each.says ? (each.name === "tells" ? "tells" : "") : color === "denied" ? `not: ${each.name}` : each.name, inkColor: palette[color], importance: each.found.length,
    tip: () => `${cut(from.label, 60)} – ${each.name} – ${cut(to.label, 60)}: ${plural(each.found.length, "statement")}`,
  };
}
function foldedVertices(folded, drawn) {
  if (byId("graph").clientWidth < 600) return [];
  const kinds = new Map();
  for (const node of folded) kinds.set(node.type, [...(kinds.get(node.type) ?? []), node]);
  const foot = Math.max(...drawn.map((node) => node.y), 0) + 85, left = Math.min(...drawn.map((node) => node.x), 0);
  const step = Math.min(175, Math.max(90, (Math.max(...drawn.map((node) => node.x), 0) - left) / Math.max(1, kinds.size - 1)));
  return Object.keys(TYPES).filter((type) => kinds.has(type)).map((type, place) => {
    const text = `+ ${plural(kinds.get(type).length, ...TYPES[type])}`;
    return { id: `fold ${type}`, about: "", pick: `f:${type}`, x: left + place * step, y: foot, size: 13, shape: "square", text, color: { background: palette.paper, border: palette[type] }, shapeProperties: { borderDashes: [4, 3] }, importance: 1e6, tip: () => `${text} of whom less is said`, faint: true };
  });
}
function fade(vertexItems, lineItems) {
  const center = state.pick.startsWith("n:") ? nodeOfKey.get(state.pick.slice(2))?.index : undefined;
  const chosen = lineItems.find((item) => item.pick === state.pick);
  if ((center === undefined || !vertexItems.some((item) => item.id === center)) && !chosen) return;
  const large = vertexItems.length + lineItems.length > 1500;
  const lit = (item) => (chosen ? item === chosen : item.from === center || item.to === center);
  const close = new Set([center, ...lineItems.filter(lit).flatMap((item) => [item.from, item.to])]);
  for (const item of vertexItems) {
    if (close.has(item.id)) item.importance += 1e5; else if (!large) { item.opacity = 0.25; item.faint = true; item.importance -= 1e5; }
    if (item.id === center) { item.strong = true; item.borderWidth = 4; item.color = { ...item.color, border: palette.ink }; }
  }
  for (const item of lineItems) if (lit(item)) { item.importance += 1e5; item.width += 1; } else if (!large) { item.color = { ...item.color, opacity: 0.12 }; item.text = ""; }
}
function showActors(fit) {
  const { drawn, folded } = chooseActors();
  swell = state.near ? 1 : framed().swell;
  const places = state.near ? ringPlaces(drawn[0], drawn.slice(1)) : framed().places, placed = drawn.map((node) => ({ ...node, ...places.get(node.index) }));
  const vertexItems = [...placed.map((node) => vertexOf(node)), ...foldedVertices(folded, placed)];
  const all = bundle(drawn), bundles = thin(all, drawn), straight = bundles.length > 1200, pairs = new Set(bundles.map((each) => `${each.from} ${each.to}`));
  const lineItems = bundles.map((each) => lineOf(each, straight, pairs.has(`${each.to} ${each.from}`)));
  fade(vertexItems, lineItems);
  show(vertexItems, lineItems, { fit });
  return { drawn: drawn.length, folded: folded.length, lines: lineItems.length, faint: all.length - bundles.length };
}
