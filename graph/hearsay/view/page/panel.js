// The evidence behind what is picked: sentences with their words marked, who said it through whom, where and when.
const CARDS = 30;

function showPanel() {
  const panel = byId("panel"), [kind, text] = [state.pick.slice(0, 1), state.pick.slice(2)];
  const parts = (state.pick && (Object.hasOwn(VIEWS, kind) ? VIEWS[kind](text) : null)) || overview();
  const close = state.pick ? [make("button", { type: "button", className: "close", "aria-label": "Close", textContent: "×", onclick: () => change({ pick: "" }) })] : [];
  panel.replaceChildren(...close, ...parts);
  panel.classList.toggle("open", state.pick !== "");
  panel.scrollTop = 0;
}
const VIEWS = { n: nodeView, e: edgeView, s: citationView, c: claimView, f: foldedView, t: textView };
const among = (list) => list.filter((each) => passing.has(each));
const latest = (one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : other.confidence - one.confidence || one.index - other.index);

function heading(title, kind) { return [make("h2", { dir: "auto", title: cut(title, 300) }, cut(title, 200)), make("p", { className: "kind" }, kind)]; }
function section(title, found) {
  if (!found.length) return [];
  const sorted = [...found].sort(latest), box = make("div"), more = make("button", { type: "button", className: "more" });
  const add = () => {
    box.append(...sorted.slice(box.childElementCount, box.childElementCount + CARDS).map(card));
    const left = sorted.length - box.childElementCount;
    more.textContent = `Show ${Math.min(CARDS, left)} more of ${figure(left)}`; more.hidden = left === 0;
  };
  more.addEventListener("click", add); add();
  return [make("h3", { textContent: `${title} (${figure(found.length)})` }), box, more];
}
function actions(found, node = null) {
  const bar = make("div", { className: "actions" });
  const button = (label, act) => bar.append(make("button", { type: "button", textContent: label, onclick: act }));
  if (node) button(state.near === node.key ? "Show all" : "Neighbourhood only", () => change(state.near === node.key ? { near: "" } : { near: node.key, picture: "actors" }));
  if (found.length) { button("Copy as text", () => copy(asText(found), plural(Math.min(found.length, MOST_COPIED), "statement"))); button("Copy as SPARQL", () => copy(asSparql(found), "a SPARQL query")); }
  return bar;
}
function nodeView(key) {
  const node = nodeOfKey.get(key);
  if (!node) return articleView(key);
  const said = [], about = [], done = [], published = [], passed = [], told = [];
  for (const each of passing) {
    if (each.speaker === node.index) said.push(each); else if (each.chain.some((link) => link.entity === node.index)) passed.push(each);
    if (each.subject === node.index) done.push(each); else if (each.target === node.index) about.push(each);
    if (each.chain.some((link) => link.told === node.index)) told.push(each);
    if (each.own && each.outlet === node.index) published.push(each);
  }
  const all = [...new Set([...said, ...done, ...about, ...told, ...passed, ...published])];
  const alias = node.aliases.length ? ` · also ${node.aliases.join(", ")}` : "";
  const others = said.filter((each) => each.subject !== node.index);
  return [...heading(node.label, name(`${TYPES[node.type][0]}${alias}`)), actions(all, node), ...partners(node), ...section(`What ${cut(node.label, 40)} does and demands`, done), ...section("What it says of others", others), ...section("What others do to it", about), ...section("What it is told", told), ...section("What it passes on", passed), ...section("In its own voice", published), ...nothing(all)];
}
const nothing = (found) => (found.length ? [] : [make("p", { className: "kind", textContent: "No statement of it passes the filters." })]);
function partners(node) {
  const found = new Map();
  for (const edge of edges) {
    const other = edge.from === node.index ? edge.to : edge.to === node.index ? edge.from : NOBODY;
    if (other === NOBODY) continue;
    if (!found.has(other)) found.set(other, new Set());
    for (const each of among(edge.statements)) found.get(other).add(each);
  }
  const best = [...found].map(([index, common]) => [index, common.size]).filter(([, count]) => count).sort((one, other) => other[1] - one[1]).slice(0, 6);
  return best.length ? [make("h3", { textContent: "Most to do with" }), list(best.map(([index, count]) => [nodes[index].label, count, `n:${nodes[index].key}`, nodes[index].type]))] : [];
}
function list(rows) {
  return make("div", { className: "list" }, ...rows.map(([label, count, pick, type]) => {
    const sign = type ? [dot(type)] : [];
    return make("button", { type: "button", onclick: () => change({ pick }) }, ...sign, make("span", { dir: "auto" }, cut(label, 240)), make("small", { textContent: typeof count === "number" ? figure(count) : count }));
  }));
}
// Two claims, one below the other: each is read whole.
function pairs(rows) {
  return make("div", { className: "list pairs" }, ...rows.map(([one, other, pick]) => make("button", { type: "button", onclick: () => change({ pick }) }, ...[one, other].map((label, place) => make("span", { dir: "auto" }, ...(place ? [make("b", { textContent: "⟷ " })] : []), cut(label, 240))))));
}
// Two that are put alike differ in what stands beside it: their sentences tell.
function opposed(claim, counted) {
  const other = claims[claim.contrary.find((index) => counted.has(index))], alike = claim.label.toLowerCase() === other.label.toLowerCase();
  const put = (each) => (alike ? `“${each.statements[0].sentence.trim()}”` : each.label);
  return [put(claim), put(other), `c:${claim.key}`];
}
function dot(type) { const sign = make("i", { className: "dot-sign" }); sign.style.background = `var(--${type})`; return sign; }
function articleView(key) {
  const article = articles.find((each) => tail(each.iri) === key);
  if (!article) return null;
  const found = statements.filter((each) => each.article === article && passing.has(each));
  return [...heading(article.title, "article, outlet unknown"), actions(found), ...section("Statements", found)];
}
function edgeView(text) {
  const [fromKey, toKey, relation] = text.split("~"), from = nodeOfKey.get(fromKey), to = nodeOfKey.get(toKey);
  if (!from || !to) return null;
  const between = edges.filter((edge) => edge.from === from.index && edge.to === to.index);
  const main = between.filter((edge) => (relation === "says" ? edge.says : relation === "says to" ? edge.tells : relation === "*" ? edge.relation : edge.relation?.label === relation));
  const found = [...new Set(among(main.flatMap((edge) => edge.statements)))], rest = [...new Set(among(between.flatMap((edge) => edge.statements)))].filter((each) => !found.includes(each));
  const words = relation === "says" ? "says something about" : relation === "*" ? "…" : relation;
  return [...heading(`${from.label} – ${words} – ${to.label}`, plural(found.length, "statement")), actions(found), list([[from.label, "", `n:${from.key}`, from.type], [to.label, "", `n:${to.key}`, to.type]]), ...section("Evidence", found), ...section("Also between them", rest), ...nothing(found)];
}
function citationView(text) {
  const [citing, cited] = text.split("~"), named = (key) => nodeOfKey.get(key)?.label ?? articles.find((each) => tail(each.iri) === key)?.title ?? "";
  const id = (key) => nodeOfKey.get(key)?.index ?? sourceOf(articles.find((each) => tail(each.iri) === key) ?? articles[0]);
  const { links } = citations(), found = [...new Set(["p", ""].flatMap((place) => links.get(`${place}${id(citing)} ${id(cited)}`) ?? []))];
  return [...heading(`${named(citing)} cites ${named(cited)}`, plural(found.length, "statement")), actions(found), ...section("Evidence", found), ...nothing(found)];
}
function claimView(text) {
  const at = text.lastIndexOf("@"), day = at < 0 ? null : text.slice(at + 1), claim = claimOfKey.get(at < 0 ? text : text.slice(0, at));
  if (!claim) return null;
  const all = among(claim.statements), found = day === null ? all : all.filter((each) => each.date === day), against = claim.contrary.map((index) => claims[index]);
  const versus = against.length ? [make("h3", { textContent: "Contradicted by" }), list(against.map((other) => [other.label, plural(other.origins, "origin"), `c:${other.key}`]))] : [], modes = modesOf(claim);
  return [...heading(claim.label, `claim · ${countsOf(claim)}${modes ? ` · ${modes}` : ""}${day ? ` · ${day}` : ""}`), actions(found), ...versus, ...section("Evidence", found), ...against.flatMap((other) => section(`Against it: ${cut(other.label, 60)}`, among(other.statements))), ...nothing(found)];
}
function foldedView(type) {
  if (!Object.hasOwn(TYPES, type)) return null;
  const folded = chooseActors().folded.filter((node) => node.type === type);
  return [...heading(plural(folded.length, ...TYPES[type]), "of whom less is said: not drawn, but found by search"), list(folded.slice(0, 300).map((node) => [node.label, counts[node.index], `n:${node.key}`, node.type]))];
}
function textView(text) {
  const fits = matcher(text), found = [...passing].filter((each) => fits(each.sentence));
  return [...heading(`“${text}”`, "sentences with these words"), actions(found), ...section("Evidence", found), ...nothing(found)];
}
function overview() {
  const counted = new Map();
  for (const each of passing) counted.set(each.claim, (counted.get(each.claim) ?? 0) + 1);
  const known = [...counted.keys()].map((index) => claims[index]);
  const clear = (claim) => claim.clear + Math.max(...claim.contrary.filter((other) => counted.has(other)).map((other) => claims[other].clear));
  const disputes = known.filter((claim) => claim.contrary.some((other) => other > claim.index && counted.has(other))).sort((one, other) => clear(other) - clear(one) || other.origins - one.origins || one.index - other.index).slice(0, 8);
  const backed = known.filter((claim) => claim.origins > 1).sort((one, other) => other.clear - one.clear || other.origins - one.origins || counted.get(other.index) - counted.get(one.index)).slice(0, 8);
  const speakers = new Map();
  for (const each of passing) if (each.speaker !== NOBODY) speakers.set(each.speaker, (speakers.get(each.speaker) ?? 0) + 1);
  const loudest = [...speakers].sort((one, other) => other[1] - one[1]).slice(0, 8);
  return [
    ...heading("At a glance", `${plural(passing.size, "statement")} pass; pick an actor, an arrow or a claim to read the evidence`),
    ...(disputes.length ? [make("h3", { textContent: "Contradictions" }), pairs(disputes.map((claim) => opposed(claim, counted)))] : []),
    ...(backed.length ? [make("h3", { textContent: "Claims with most origins" }), list(backed.map((claim) => [[claim.label, modesOf(claim)].filter(Boolean).join(" · "), plural(claim.origins, "origin"), `c:${claim.key}`]))] : []),
    ...(loudest.length ? [make("h3", { textContent: "Most quoted" }), list(loudest.map(([index, count]) => [nodes[index].label, count, `n:${nodes[index].key}`, nodes[index].type]))] : []),
  ];
}
// Positions count code points, which a browser's strings don't.
function marked(statement) {
  const letters = Array.from(statement.sentence), classes = ["subject", "predicate", "object"], kinds = new Array(letters.length).fill(-1);
  for (const wanted of [2, 0, 1]) for (const [kind, start, end] of statement.marks) if (kind === wanted) kinds.fill(kind, start, Math.min(end, letters.length));
  const quote = make("blockquote", { dir: "auto", className: letters.length > 900 ? "long" : "" });
  for (let start = 0; start < letters.length;) {
    let end = start;
    while (end < letters.length && kinds[end] === kinds[start]) end += 1;
    const words = letters.slice(start, end).join("");
    quote.append(kinds[start] < 0 ? words : make("mark", { className: classes[kinds[start]], textContent: words }));
    start = end;
  }
  return quote;
}
function card(statement) {
  const tags = [];
  if (statement.negative) tags.push(make("span", { className: "denied", textContent: "denied" }));
  if (statement.modality) tags.push(make("span", { className: "unsure", textContent: meant(statement.modality) }));
  tags.push(make("span", { textContent: `confidence ${statement.confidence} %` }));
  const claim = claims[statement.claim];
  if (claim.origins > 1) tags.push(make("span", { textContent: plural(claim.origins, "origin") }));
  if (statement.time) tags.push(make("span", {}, name(cut(statement.time, 60))));
  const own = [statement];
  const buttons = make("div", { className: "actions" }, make("button", { type: "button", className: "copy", textContent: "Text", title: "Copy as text", onclick: () => copy(asText(own), "the statement") }), make("button", { type: "button", className: "copy", textContent: "SPARQL", title: "Copy as SPARQL", onclick: () => copy(asSparql(own), "a SPARQL query") }));
  if (claim.statements.length > 1 || claim.contrary.length) buttons.append(make("button", { type: "button", className: "copy", textContent: "Its claim", onclick: () => change({ pick: `c:${claim.key}` }) }));
  return make("article", { className: "card" }, marked(statement), make("p", { className: "about", dir: "auto" }, cut(statement.label, 240)), crumbs(statement), where(statement), make("div", { className: "tags" }, ...tags), buttons);
}
// From the article inwards: outlet › who it cites › … › who is said to have said it.
function crumbs(statement) {
  const way = make("div", { className: "chain" });
  const crumb = (label, entity, cue) => {
    if (way.childElementCount) way.append(make("em", { textContent: "›" }));
    way.append(person(label, entity, cue));
  };
  const person = (label, entity, cue) => make("button", { type: "button", dir: "auto", title: cue, disabled: entity === NOBODY, onclick: () => change({ pick: `n:${nodes[entity].key}` }) }, cut(label, 90));
  crumb(outletName(statement.article), statement.outlet, "outlet");
  for (const link of statement.chain.toReversed()) {
    crumb(sourceName(link), link.entity, [link.cue, link.manner].filter(Boolean).join(", "));
    if (link.toldLabel) way.append(make("em", { textContent: "to" }), person(toldName(link), link.told, "addressee"));
  }
  if (statement.own) way.append(make("em", { textContent: "in its own voice" }));
  return way;
}
function where(statement) {
  const { article } = statement, line = make("p", { className: "about" }), safe = /^https?:\/\//i.test(article.url);
  line.append(safe ? make("a", { href: article.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, cut(article.title || article.url, 140)) : make("bdi", {}, cut(article.title || "untitled", 140)));
  line.append(` · ${statement.date ? `${statement.date}${statement.said ? " (said)" : ""}` : "no date"}`);
  if (originName(statement)) line.append(" · origin: ", name(cut(originName(statement), 80)));
  return line;
}
