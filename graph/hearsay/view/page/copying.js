// Statements as text and as SPARQL, for memos and for the dataset's own store.
const MOST_COPIED = 500;
const wayOf = (statement) => [...statement.chain.map((link) => (link.toldLabel ? `${sourceName(link)} (to ${toldName(link)})` : sourceName(link))), outletName(statement.article)];

function asText(found) {
  return found.slice(0, MOST_COPIED).map((each) => {
    const article = [outletName(each.article), each.date, each.article.title].filter(Boolean).join(", ");
    return `“${each.sentence.trim()}”\n  ${each.label}\n  said by: ${each.own ? `${outletName(each.article)} (own voice)` : wayOf(each).join(" ← ")}\n  ${article}${each.article.url ? `\n  ${each.article.url}` : ""}`;
  }).join("\n\n");
}
function asSparql(found) {
  const iris = found.slice(0, MOST_COPIED).map((each) => each.iri).filter((iri) => !/[\s<>"{}|\\^`]/.test(iri)).map((iri) => `    <${iri}>`);
  const prefixes = ["hs", "oa", "prov"].map((prefix) => `PREFIX ${prefix}: <${facts.prefixes[prefix]}>`);
  return `${prefixes.join("\n")}
SELECT DISTINCT ?statement ?date ?chain ?evidence ?article WHERE {
  VALUES ?statement {
${iris.join("\n")}
  }
  ?statement prov:hadPrimarySource ?article ; hs:evidence/oa:hasSelector/oa:exact ?evidence .
  OPTIONAL { ?statement hs:date ?date }
  OPTIONAL { ?statement hs:chain ?chain }
}
ORDER BY ?date ?statement
`;
}
async function copy(text, what) {
  let done = false;
  try { await navigator.clipboard.writeText(text); done = true; } catch { done = copyOldWay(text); }
  say(done ? `Copied ${what}` : "The browser doesn't allow copying");
}
// Pages opened from disk may not use the clipboard in some browsers.
function copyOldWay(text) {
  const field = make("textarea", { value: text });
  document.body.append(field); field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
let silence = 0;
function say(words) {
  byId("status").textContent = words;
  const tip = byId("toast") ?? document.body.appendChild(make("div", { id: "toast" }));
  tip.textContent = words; tip.hidden = false;
  clearTimeout(silence); silence = setTimeout(() => { tip.hidden = true; }, 1800);
}
