// What is chosen, kept in the address's fragment so that a view can be shared; and what passes the filters.
const NARROW = innerWidth <= 800, SHOWN_ON_PHONE = 25;
const DEFAULTS = {
  picture: "actors", shown: NARROW ? Math.min(SHOWN_ON_PHONE, facts.shown) : facts.shown, outlet: [], speaker: [], relation: [], type: [], polarity: "", modality: [], confidence: 0,
  from: "", to: "", origins: 1, own: "", near: "", pick: "",
};
const FILTERS = ["outlet", "speaker", "relation", "polarity", "modality", "confidence", "from", "to", "origins", "own"];
const clean = () => structuredClone(DEFAULTS);
let state = clean();
const listeners = [];

function readFragment() {
  const found = clean();
  let parameters;
  try { parameters = new URLSearchParams(location.hash.slice(1)); } catch { return found; }
  for (const [key, fallback] of Object.entries(DEFAULTS)) {
    if (!parameters.has(key)) continue;
    if (Array.isArray(fallback)) found[key] = parameters.getAll(key);
    else if (typeof fallback === "number") found[key] = Number.isFinite(Number(parameters.get(key))) ? Number(parameters.get(key)) : fallback;
    else found[key] = parameters.get(key);
  }
  if (!["actors", "sources", "timeline"].includes(found.picture)) found.picture = "actors";
  if (found.near && !nodeOfKey.has(found.near)) found.near = "";
  return found;
}
function fragment() {
  const parameters = new URLSearchParams();
  for (const [key, fallback] of Object.entries(DEFAULTS)) {
    if (Array.isArray(fallback)) state[key].forEach((value) => parameters.append(key, value));
    else if (state[key] !== fallback) parameters.set(key, state[key]);
  }
  return parameters.toString();
}
function change(part) {
  const before = state;
  state = { ...state, ...part };
  const text = fragment();
  if (text !== location.hash.slice(1)) history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  tellListeners(before);
}
function tellListeners(before) { for (const listener of listeners) listener(state, before); }
const differs = (before, keys) => before === null || keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(state[key]));

const outletKey = (outlet) => (outlet === NOBODY ? "unknown" : nodes[outlet].key);
const speakerKey = (statement) => (statement.own ? "own" : statement.speaker === NOBODY ? "unnamed" : nodes[statement.speaker].key);
// Who promises or denies speaks too, whoever reports it.
const speakersOf = (statement) => (statement.relation.speech && statement.subject !== NOBODY ? [...new Set([speakerKey(statement), nodes[statement.subject].key])] : [speakerKey(statement)]);
function makeTest({ dates = true } = {}) {
  const outlets = new Set(state.outlet), speakers = new Set(state.speaker), chosen = new Set(state.relation), modes = new Set(state.modality);
  const wanted = state.polarity === "" ? null : state.polarity === "negative";
  return (statement) =>
    (!outlets.size || outlets.has(outletKey(statement.outlet))) && (!speakers.size || speakersOf(statement).some((key) => speakers.has(key)))
    && (!chosen.size || chosen.has(statement.relation.label)) && (!modes.size || modes.has(MODALITIES[statement.modality]))
    && (wanted === null || statement.negative === wanted) && statement.confidence >= state.confidence && !(state.own && statement.own)
    && (state.origins <= 1 || claims[statement.claim].origins >= state.origins)
    && (!dates || ((!state.from || statement.date >= state.from) && (!state.to || (statement.date !== "" && statement.date <= state.to))));
}

let passing = new Set();
let counts = new Int32Array(nodes.length);
function filterStatements() {
  const test = makeTest();
  passing = new Set(statements.filter(test));
  counts = new Int32Array(nodes.length);
  for (const statement of passing) {
    for (const index of new Set([statement.subject, statement.target, statement.speaker, statement.told])) if (index !== NOBODY) counts[index] += 1;
  }
}
const weight = (node) => (node.type === "Thing" ? counts[node.index] / 2 : counts[node.index]);
const byWeight = (one, other) => weight(other) - weight(one) || one.index - other.index;
const ranked = () => nodes.filter((node) => counts[node.index] > 0 && !state.type.includes(node.type)).sort(byWeight);
