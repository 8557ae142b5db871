// Second picture: who cites whom. Outlets that publish stand on the left, origins on the right, who passes on between them.
const ROW = 17, ROW_AT_MOST = 38, CLOSE = 30, SMALL = 11, MARGIN = 40, RELAYS = 2;

function citations() {
  const links = new Map(), tally = new Map(), depths = new Map();
  const count = (map, key, value) => { if (!map.has(key)) map.set(key, []); map.get(key).push(value); };
  for (const statement of passing) {
    const sources = statement.chain.toReversed().map((link) => link.entity).filter((entity) => entity !== NOBODY);
    const path = [`p${sourceOf(statement.article)}`, ...sources];
    for (const each of new Set(path)) count(tally, each, statement);
    path.forEach((each, place) => {
      if (place && unpublished(path[place - 1]) !== each) count(links, `${path[place - 1]} ${each}`, statement);
      if (place) count(depths, each, place);
    });
  }
  return { links, tally, depths };
}
// An article whose outlet is unknown speaks for itself; who publishes and is cited too stands in both places.
const sourceOf = (article) => (article.outlet === NOBODY ? `a${article.index}` : article.outlet);
const readId = (text) => (/^\d/.test(text) ? Number(text) : text);
const publishes = (id) => typeof id === "string" && id.startsWith("p");
const unpublished = (id) => (publishes(id) ? readId(id.slice(1)) : id);
const sourceNode = (id) => { const own = unpublished(id); return typeof own === "number" ? nodes[own] : articleNode(articles[Number(own.slice(1))]); };
const articleNode = (article) => ({ index: `a${article.index}`, key: tail(article.iri), label: article.title, type: "Outlet" });

// Who mostly speaks for themselves is an origin, though they cite someone now and then.
const PASSES_ON = 0.25;
function columns(ids, links, tally, depths, relays) {
  const passed = new Map(), mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;
  for (const { from, found } of links) passed.set(from, (passed.get(from) ?? 0) + found.length);
  const level = new Map(ids.filter((id) => !publishes(id) && (passed.get(id) ?? 0) >= PASSES_ON * tally.get(id).length).map((id) => [id, Math.min(relays, Math.round(mean(depths.get(id))))]));
  const levels = [...new Set(level.values())].sort(), last = levels.length + 1;
  return new Map(ids.map((id) => [id, publishes(id) ? 0 : level.has(id) ? levels.indexOf(level.get(id)) + 1 : last]));
}
// Each stands as near as may be to those it is linked with.
function order(groups, links) {
  const place = new Map(), linked = new Map();
  for (const { from, to, found } of links) for (const [one, other] of [[from, to], [to, from]]) linked.set(one, [...(linked.get(one) ?? []), [other, found.length]]);
  const settle = (group) => group.forEach((id, row) => place.set(id, (row - (group.length - 1) / 2) / Math.max(1, group.length - 1)));
  groups.forEach(settle);
  for (let round = 0; round < 6; round += 1) {
    for (const group of groups) {
      const pull = new Map(group.map((id) => { const all = linked.get(id) ?? [], total = all.reduce((sum, [, strength]) => sum + strength, 0); return [id, total ? all.reduce((sum, [other, strength]) => sum + place.get(other) * strength, 0) / total : place.get(id)]; }));
      group.sort((one, other) => pull.get(one) - pull.get(other));
      settle(group);
    }
  }
}
const ruler = document.createElement("canvas").getContext("2d");
const measure = (text, size = 12) => textWidth(ruler, text, `600 ${size}px ${FONT}`);
function fitted(text, room) {
  let letters = Math.min(LONGEST_NAME, Array.from(text).length);
  while (letters > 3 && measure(cut(text, letters), SMALL) > room) letters -= 1;
  return cut(text, letters);
}
function showSources(fit) {
  const { links, tally, depths } = citations(), frame = byId("graph"), wide = frame.clientWidth, narrow = wide < 600;
  const foot = Math.min(byId("corner").offsetHeight, frame.clientHeight / 4) + 24, high = Math.max(200, frame.clientHeight - MARGIN - foot), most = Math.floor(high / ROW);
  const all = [...tally.keys()].filter((id) => !state.type.includes(sourceNode(id).type)).sort((one, other) => tally.get(other).length - tally.get(one).length);
  const lines = [...links].map(([key, found]) => { const [from, to] = key.split(" ").map(readId); return { from, to, found }; });
  const column = columns(all, lines, tally, depths, narrow ? 1 : RELAYS), last = Math.max(1, ...column.values());
  const groups = Array.from({ length: last + 1 }, (_, number) => all.filter((id) => column.get(id) === number).slice(0, most)), drawn = new Set(groups.flat());
  const shown = lines.filter(({ from, to }) => drawn.has(from) && drawn.has(to) && column.get(from) < last);
  order(groups, shown);
  const longest = (group) => Math.min(wide * (narrow ? 0.3 : 0.27), Math.max(40, ...group.map((id) => measure(cut(sourceNode(id).label, LONGEST_NAME), SMALL))) + 8);
  const left = longest(groups[0]) + 18, right = wide - longest(groups[last]) - 18, step = (right - left) / last;
  const between = groups.map((group) => Math.min(ROW_AT_MOST, high / Math.max(1, group.length)));
  const down = (number, row) => Math.round(MARGIN + high / 2 + (row - (groups[number].length - 1) / 2) * between[number]);
  const relays = (number) => (number > 0 && number < last ? groups[number] : []);
  // Those between the outer columns have most room below: up to the next columns, if nobody there stands as high.
  const placed = (number, row) => {
    if (number === 0) return { side: "left", room: left - 18 };
    if (number === last) return { side: "right", room: wide - right - 18 };
    if (between[number] < CLOSE) return { side: "right", room: step - 24 };
    const beside = [number - 1, number + 1].some((other) => relays(other).some((_, place) => Math.abs(down(other, place) - down(number, row)) < ROW));
    return { side: "below", room: beside ? step - 6 : 2 * step - 24 };
  };
  const vertexItems = groups.flatMap((group, number) => group.map((id, row) => {
    const node = sourceNode(id), { side, room } = placed(number, row), size = Math.min(between[number] / 2 - 2, 3.5 + 1.2 * Math.log2(tally.get(id).length));
    return vertexOf(node, { id, x: Math.round(left + number * step), y: down(number, row), count: tally.get(id).length, text: fitted(node.label, room), size: Math.max(3, Math.min(9, size)), side });
  }));
  const strong = shown.reduce((best, { found }) => Math.max(best, found.length), 1);
  const lineItems = shown.map(({ from, to, found }) => citationLine(from, to, found, Math.sqrt(found.length / strong)));
  fade(vertexItems, lineItems);
  show(vertexItems, lineItems, { fit });
  return { drawn: drawn.size, folded: all.length - drawn.size, lines: lineItems.length };
}
function citationLine(from, to, found, strength) {
  const one = sourceNode(from), other = sourceNode(to), unnamed = other.type === "AnonymousSource";
  return {
    id: `${from} ${to} cites`, from, to, pick: `s:${one.key}~${other.key}`, width: 1 + 3.5 * strength, dashes: unnamed ? [6, 5] : undefined, color: { color: palette[unnamed ? "disputed" : "says"], opacity: 0.3 + 0.7 * strength },
    arrows: { to: { enabled: true, scaleFactor: 0.35 } }, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 }, text: "", inkColor: palette.soft, importance: found.length,
    tip: () => `${cut(one.label, 60)} cites ${cut(other.label, 60)}: ${plural(found.length, "statement")}`,
  };
}
