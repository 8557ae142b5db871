// The page's data: rows of numbers in, objects that know one another out.
const data = JSON.parse(document.getElementById("data").textContent);
const facts = data.facts;
const MODALITIES = ["asserted", "possible", "necessary", "intended", "conditional", "hypothetical", "future", "asked"];
const TYPES = {
  Person: ["person", "people", "dot"], Organization: ["organization", "organizations", "square"], Place: ["place", "places", "triangle"],
  Group: ["group", "groups", "hexagon"], Event: ["event", "events", "star"], Outlet: ["outlet", "outlets", "diamond"],
  AnonymousSource: ["unnamed source", "unnamed sources", "dot"], Thing: ["thing", "things", "dot"],
};
const NOBODY = -1;
// What is common to the data's IRIs is left out of the address: "entity/Q42".
const tail = (iri) => iri.split("/").slice(-2).join("/");

const nodes = data.nodes.map((row) => ({
  index: row.id, iri: row.iri, key: tail(row.iri), label: row.label || "(no name)", type: Object.hasOwn(TYPES, row.group) ? row.group : "Thing",
  x: row.x, y: row.y, aliases: row.aliases, total: row.value,
}));
const relations = data.relations.map(([label, iri], index) => ({ index, label, iri }));
const articles = data.articles.map(([iri, outlet, title, published, url, file], index) => ({ index, iri, outlet, title: title || file, published, url }));
const chains = data.chains.map((chain) => chain.map(([entity, label, cue, manner]) => ({ entity, label, cue, manner })));
const claims = data.claims.map(([iri, label, origins, outlets, contrary], index) => ({ index, iri, key: tail(iri), label, origins, outlets, contrary, statements: [] }));
const statements = data.statements.map((row, index) => {
  const [iri, article, sentence, subject, relation, target, negative, modality, confidence, date, said, chain, claim, origin, label, marks, time] = row;
  const speaker = chains[chain].length ? chains[chain][0].entity : NOBODY;
  return {
    index, iri, article: articles[article], sentence: data.sentences[sentence], subject, relation: relations[relation], target, negative: negative === 1,
    modality, confidence, date, said: said === 1, chain: chains[chain], claim, origin, label, marks, time, speaker,
    own: chains[chain].length === 0, outlet: articles[article].outlet,
  };
});
const edges = data.edges.map((row) => ({
  index: row.id, from: row.from, to: row.to, says: row.relation === NOBODY, relation: row.relation === NOBODY ? null : relations[row.relation],
  statements: row.statements.map((number) => statements[number]),
}));
const nodeOfKey = new Map(nodes.map((node) => [node.key, node]));
const nodeOfIri = new Map(nodes.map((node) => [node.iri, node]));
const articleOfIri = new Map(articles.map((article) => [article.iri, article]));
const sourceName = (link) => (link.entity === NOBODY ? link.label : nodes[link.entity].label);
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
  claim.outlets ||= new Set(claim.statements.map((each) => each.outlet)).size;
}
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
