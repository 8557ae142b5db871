// The page's data: rows of numbers in, objects that know one another out.
const data = JSON.parse(document.getElementById("data").textContent);
const facts = data.facts;
const MODALITIES = ["asserted", "possible", "necessary", "intended", "conditional", "hypothetical", "future", "asked"];
const READ_AS = ["", "may", "must", "is to", "only if", "if", "will", "whether"];
const meant = (modality) => (modality ? `${MODALITIES[modality]} (${READ_AS[modality]})` : MODALITIES[0]);
const TYPES = {
  Person: ["person", "people", "dot"], Organization: ["organization", "organizations", "square"], Place: ["place", "places", "triangle"],
  Group: ["group", "groups", "hexagon"], Event: ["event", "events", "star"], Outlet: ["outlet", "outlets", "diamond"],
  AnonymousSource: ["unnamed source", "unnamed sources", "dot"], Thing: ["thing", "things", "dot"],
};
const NOBODY = -1, SAYS_ABOUT = -1, SAYS_TO = -2;
// What is common to the data's IRIs is left out of the address: "entity/Q42".
const tail = (iri) => iri.split("/").slice(-2).join("/");

const nodes = data.nodes.map((row) => ({
  index: row.id, iri: row.iri, key: tail(row.iri), label: row.label || "(no name)", type: Object.hasOwn(TYPES, row.group) ? row.group : "Thing",
  x: row.x, y: row.y, aliases: row.aliases, total: row.value,
}));
const relations = data.relations.map(([label, iri, speech], index) => ({ index, label, iri, speech: speech === 1 }));
const articles = data.articles.map(([iri, outlet, title, published, url, file], index) => ({ index, iri, outlet, title: title || file, published, url }));
const chains = data.chains.map((chain) => chain.map(([entity, label, cue, manner, told, toldLabel]) => ({ entity, label, cue, manner, told, toldLabel })));
const claims = data.claims.map(([iri, label, origins, outlets, contrary], index) => ({ index, iri, key: tail(iri), label, origins, outlets, contrary, statements: [] }));
const statements = data.statements.map((row, index) => {
  const [iri, article, sentence, subject, relation, target, negative, modality, confidence, date, said, chain, claim, origin, label, nameless, marks, time] = row;
  const speaker = chains[chain][0]?.entity ?? NOBODY, told = chains[chain][0]?.told ?? NOBODY;
  return {
    index, iri, article: articles[article], sentence: data.sentences[sentence], subject, relation: relations[relation], target, negative: negative === 1,
    modality, confidence, date, said: said === 1, chain: chains[chain], claim, origin, label, nameless: nameless === 1, marks, time, speaker, told,
    own: chains[chain].length === 0, outlet: articles[article].outlet,
  };
});
const edges = data.edges.map((row) => ({
  index: row.id, from: row.from, to: row.to, says: row.relation === SAYS_ABOUT, tells: row.relation === SAYS_TO, relation: relations[row.relation] ?? null,
  statements: row.statements.map((number) => statements[number]),
}));
const nodeOfKey = new Map(nodes.map((node) => [node.key, node]));
const nodeOfIri = new Map(nodes.map((node) => [node.iri, node]));
const articleOfIri = new Map(articles.map((article) => [article.iri, article]));
const sourceName = (link) => (link.entity === NOBODY ? link.label : nodes[link.entity].label);
const toldName = (link) => (link.told === NOBODY ? link.toldLabel : nodes[link.told].label);
const outletName = (article) => (article.outlet === NOBODY ? "unknown outlet" : nodes[article.outlet].label);
const originName = (statement) => {
  if (statement.origin === NOBODY) return "";
  const iri = data.origins[statement.origin];
  return nodeOfIri.get(iri)?.label ?? articleOfIri.get(iri)?.title ?? "";
};
// A statement that the dataset has no claim for is a claim of its own, with those that say the same word for word.
const likewise = new Map();
for (const statement of statements) {
  if (statement.claim === NOBODY) {
    const key = statement.label.toLowerCase();
    if (!likewise.has(key)) {
      likewise.set(key, claims.length);
      claims.push({ index: claims.length, iri: "", key: tail(statement.iri), label: statement.label, origins: 0, outlets: 0, contrary: [], statements: [] });
    }
    statement.claim = likewise.get(key);
  }
  claims[statement.claim].statements.push(statement);
}
for (const claim of claims) {
  claim.label ||= claim.statements[0].label;
  claim.origins ||= new Set(claim.statements.map((each) => (each.origin === NOBODY ? `a${each.article.index}` : each.origin))).size;
  if (!claim.iri) claim.outlets = new Set(claim.statements.map((each) => each.outlet).filter((outlet) => outlet !== NOBODY)).size;
  // What nobody says plainly is put as its statements are: "may", "is to", "would".
  claim.modes = [...new Set(claim.statements.map((each) => each.modality))].sort();
  const clear = claim.statements.filter((each) => !each.nameless), told = clear[0] ?? claim.statements[0];
  if (claim.modes[0] > 0 || (clear.length && clear.length < claim.statements.length)) claim.label = told.label;
  claim.clear = Number(clear.length > 0) + Number(clear.some((each) => each.subject !== NOBODY || each.target !== NOBODY));
}
const modesOf = (claim) => (claim.modes.some((mode) => mode > 0) ? claim.modes.map(meant).join(", ") : "");
const outletsOf = (claim) => (claim.outlets ? plural(claim.outlets, "outlet") : "outlet unknown");
const countsOf = (claim) => `${plural(claim.origins, "origin")}, ${outletsOf(claim)}`;
const claimOfKey = new Map(claims.map((claim) => [claim.key, claim]));

const byId = (id) => document.getElementById(id);
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property in element && property !== "role") element[property] = value; else element.setAttribute(property, value);
  }
  element.append(...children);
  return element;
}
const SVG = "http://www.w3.org/2000/svg";
function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
const figures = new Intl.NumberFormat("en");
const figure = (count) => figures.format(count);
const plural = (count, one, many) => `${figure(count)} ${count === 1 ? one : many ?? `${one}s`}`;
const cut = (text, length) => { const letters = Array.from(text); return letters.length > length ? `${letters.slice(0, length - 1).join("").trimEnd()}…` : text; };
// A name's own direction of writing must not turn what stands beside it.
const name = (text) => make("bdi", {}, text);
