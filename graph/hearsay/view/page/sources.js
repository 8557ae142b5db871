// Second picture: who cites whom. Outlets stand on the left, each column is cited by the ones before it, origins stand last.
const MOST_SOURCES = 45, COLUMN = 330, ROW = 34;

function citations() {
  const links = new Map(), tally = new Map();
  const count = (map, key, statement) => { if (!map.has(key)) map.set(key, []); map.get(key).push(statement); };
  for (const statement of passing) {
    const path = [sourceOf(statement.article), ...statement.chain.toReversed().map((link) => link.entity).filter((entity) => entity !== NOBODY)];
    for (const each of new Set(path)) count(tally, each, statement);
    for (let place = 1; place < path.length; place += 1) if (path[place - 1] !== path[place]) count(links, `${path[place - 1]} ${path[place]}`, statement);
  }
  return { links, tally };
}
// An article whose outlet is unknown speaks for itself.
const sourceOf = (article) => (article.outlet === NOBODY ? `a${article.index}` : article.outlet);
const sourceNode = (id) => (typeof id === "number" ? nodes[id] : articleNode(articles[Number(id.slice(1))]));
const articleNode = (article) => ({ index: `a${article.index}`, key: tail(article.iri), label: article.title, type: "Outlet" });
const readId = (text) => (text.startsWith("a") ? text : Number(text));

function columns(ids, links) {
  const citing = new Map([...ids].map((id) => [id, []]));
  for (const { from, to } of links) citing.get(to).push(from);
  const depth = new Map();
  // Outlets that cite one another in a circle stand where the way in began.
  const find = (id, way) => {
    if (depth.has(id)) return depth.get(id);
    const found = Math.max(-1, ...citing.get(id).filter((other) => !way.has(other)).map((other) => find(other, new Set([...way, other])))) + 1;
    if (way.size === 1) depth.set(id, found);
    return found;
  };
  for (const id of ids) find(id, new Set([id]));
  const last = Math.max(1, ...depth.values()), cites = new Set(links.map((link) => link.from));
  return new Map([...ids].map((id) => [id, cites.has(id) || depth.get(id) === 0 ? depth.get(id) : last]));
}
function rows(ids, links, column, tally) {
  const groups = new Map();
  for (const id of ids) groups.set(column.get(id), [...(groups.get(column.get(id)) ?? []), id]);
  const place = new Map();
  const settle = (group) => group.forEach((id, row) => place.set(id, row - (group.length - 1) / 2));
  for (const group of groups.values()) { group.sort((one, other) => tally.get(other).length - tally.get(one).length); settle(group); }
  for (let round = 0; round < 6; round += 1) {
    for (const number of [...groups.keys()].sort((one, other) => one - other)) {
      const pull = new Map(groups.get(number).map((id) => {
        const linked = links.filter((link) => link.from === id || link.to === id).map((link) => [place.get(link.from === id ? link.to : link.from), link.found.length]);
        const total = linked.reduce((sum, [, strength]) => sum + strength, 0);
        return [id, total ? linked.reduce((sum, [where, strength]) => sum + where * strength, 0) / total : place.get(id)];
      }));
      const group = groups.get(number).sort((one, other) => pull.get(one) - pull.get(other));
      settle(group);
    }
  }
  const tallest = Math.max(...[...groups.values()].map((group) => group.length));
  for (const group of groups.values()) { const step = Math.min(3, (tallest - 1) / Math.max(1, group.length - 1) || 1); group.forEach((id) => place.set(id, place.get(id) * Math.max(1, step * 0.8))); }
  return place;
}
function showSources(fit) {
  const { links, tally } = citations();
  const order = [...tally.keys()].filter((id) => !state.type.includes(sourceNode(id).type)).sort((one, other) => tally.get(other).length - tally.get(one).length);
  const outlets = new Set([...passing].map((statement) => sourceOf(statement.article)));
  const drawn = new Set([...order.filter((id) => outlets.has(id)).slice(0, MOST_SOURCES), ...order.filter((id) => !outlets.has(id)).slice(0, MOST_SOURCES)]);
  const shown = [...links].map(([key, found]) => { const [from, to] = key.split(" ").map(readId); return { from, to, found }; }).filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const column = columns(drawn, shown), place = rows(drawn, shown, column, tally), last = Math.max(0, ...column.values());
  const vertexItems = [...drawn].map((id) => vertexOf(sourceNode(id), {
    id, x: column.get(id) * COLUMN, y: Math.round(place.get(id) * ROW), count: tally.get(id).length, size: Math.min(14, 4 + 1.4 * Math.sqrt(tally.get(id).length)), side: column.get(id) === 0 && last > 0 ? "left" : "right",
  }));
  const lineItems = shown.map(({ from, to, found }) => citationLine(from, to, found));
  fade(vertexItems, lineItems);
  show(vertexItems, lineItems, { fit });
  return { drawn: drawn.size, folded: order.length - drawn.size, lines: lineItems.length };
}
function citationLine(from, to, found) {
  const one = sourceNode(from), other = sourceNode(to), unnamed = other.type === "AnonymousSource";
  return {
    id: `${from} ${to} cites`, from, to, pick: `s:${one.key}~${other.key}`, width: thick(found.length) * 0.8, dashes: unnamed ? [6, 5] : undefined, color: { color: palette[unnamed ? "disputed" : "says"] },
    arrows: { to: { enabled: true, scaleFactor: 0.45 } }, smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 }, text: "", inkColor: palette.soft, importance: found.length,
    tip: () => `${cut(one.label, 60)} cites ${cut(other.label, 60)}: ${plural(found.length, "statement")}`,
  };
}
