"""What a dossier asks of a dataset, in SPARQL.

Which statements it is about is asked first, part by part, and what they say then: in one query a store would join all
that there is.
"""

from __future__ import annotations

FITTING = "SELECT DISTINCT ?statement WHERE { %(pattern)s }"
STATEMENTS = """
SELECT DISTINCT ?statement ?article ?inner ?date ?basis ?label ?chain ?outlet ?title ?file ?url ?evidence ?confidence
  ?carried
WHERE {
  VALUES ?statement { %(statements)s }
  ?statement rdfs:label ?label ; hs:chain ?chain ; prov:hadPrimarySource ?article ;
    hs:evidence ?place ; hs:confidence ?confidence .
  ?place oa:hasSelector/oa:exact ?evidence ; oa:hasSelector/oa:start ?position .
  OPTIONAL { ?statement rdf:object ?inner . ?inner a hs:Statement }
  OPTIONAL { ?statement hs:expresses/hs:outletCount ?carried }
  OPTIONAL { ?statement hs:date ?date ; hs:dateBasis ?basis }
  %(dates)s
  OPTIONAL { ?article schema:publisher/rdfs:label ?outlet }
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article hs:sourceFile ?file }
  OPTIONAL { ?article schema:url ?url }
}
ORDER BY (!BOUND(?date)) ?date ?article ?position ?evidence ?statement
"""
DIFFERING = """
SELECT DISTINCT ?statement ?note ?told ?day
WHERE {
  VALUES ?statement { %(statements)s }
  { ?statement hs:expresses/hs:contradicts/^hs:expresses ?other BIND("contradicts" AS ?note) }
  UNION { ?statement hs:reverses ?other BIND("reverses" AS ?note) }
  UNION { ?statement hs:softens ?other BIND("softens" AS ?note) }
  UNION { ?statement hs:reaffirms ?other BIND("reaffirms" AS ?note) }
  ?other rdfs:label ?label ; hs:chain ?chain .
  OPTIONAL { ?other hs:date ?day }
  OPTIONAL { ?other prov:hadPrimarySource/schema:publisher/rdfs:label ?outlet }
  BIND(CONCAT(?label, " — ", ?chain, COALESCE(CONCAT(", in ", ?outlet), "")) AS ?told)
}
ORDER BY ?statement ?note ?day ?told
"""
SHARED = """
SELECT DISTINCT ?statement ("also from" AS ?note) ?told ?day
WHERE {
  VALUES ?statement { %(statements)s }
  ?statement hs:origin ?own ; hs:expresses ?claim .
  ?other hs:expresses ?claim ; hs:origin ?origin .
  ?origin rdfs:label ?told
  FILTER(?origin != ?own)
}
ORDER BY ?statement ?told
"""
_ACTS = "rel:demand rel:call-for rel:urge rel:propose rel:promise rel:threaten rel:warn rel:accuse rel:condemn rel:deny"
_ACTS += " rel:reject rel:refuse rel:agree rel:accept"
_ACTED = f"?statement rdf:subject %(thing)s ; rdf:predicate ?act . VALUES ?act {{ {_ACTS} }}"
_CONTRADICTED = (
    "?statement rdf:subject|hs:saidBy %(thing)s ; hs:attribution ?any ; hs:expresses/hs:contradicts ?other ."
)
_SAID_BY = "?statement hs:attribution ?any ; hs:saidBy %(thing)s ."
_TOLD_BY = "?statement hs:saidBy %(thing)s . FILTER NOT EXISTS { ?statement hs:attribution ?any }"
_PASSED_ON = "?statement hs:sourcedBy %(thing)s . FILTER NOT EXISTS { ?statement hs:saidBy %(thing)s }"
_DONE_BY = "?statement rdf:subject %(thing)s ."
_SPOKEN_OF = """{ ?statement rdf:object %(thing)s } UNION { ?statement hs:role/hs:filler %(thing)s }
  UNION { ?statement hs:attribution/hs:addressee %(thing)s }"""
COMPANY = """
SELECT ?label (COUNT(DISTINCT ?statement) AS ?times)
WHERE {
  VALUES ?statement { %(statements)s }
  ?statement rdf:subject|rdf:object|hs:role/hs:filler|rdf:object/rdf:subject|hs:attribution/hs:addressee ?other .
  ?other a ?kind ; rdfs:label ?label .
  FILTER(?kind IN (schema:Person, schema:Organization, schema:Place, hs:Group, hs:Outlet) && ?other != %(thing)s)
  FILTER(SUBSTR(?label, 1, 1) = UCASE(SUBSTR(?label, 1, 1)))
}
GROUP BY ?other ?label ORDER BY DESC(?times) ?label LIMIT 8
"""
_CONFIRMED = "?statement hs:expresses %(thing)s ."
_DENIED = "%(thing)s hs:contradicts ?other . ?statement hs:expresses ?other ."
OF_ENTITIES = {
    "Demands, promises, warnings, denials": _ACTED,
    "What contradicts others": _CONTRADICTED,
    "Also said": _SAID_BY,
    "In its own voice": _TOLD_BY,
    "Passed on from others": _PASSED_ON,
    "What others say it does and is": _DONE_BY,
    "What others say besides": _SPOKEN_OF,
}
OF_CLAIMS = {"Who says so": _CONFIRMED, "Who denies or contradicts it": _DENIED}
NAMESAKES = """
SELECT DISTINCT ?thing ?kind ?actor
WHERE {
  { SELECT DISTINCT ?thing WHERE { ?thing rdfs:label|skos:altLabel ?name FILTER(LCASE(?name) = LCASE(%(wanted)s)) } }
  ?thing a ?kind .
  FILTER(?kind IN (schema:Person, schema:Organization, schema:Place, schema:Event, schema:Thing, hs:Group, hs:Outlet,
    hs:AnonymousSource, hs:Claim))
  OPTIONAL { ?thing hs:metonymOf ?actor }
}
"""
PLACES = """
SELECT DISTINCT ?article
WHERE {
  { ?statement hs:sourcedBy|rdf:subject|rdf:object|hs:role/hs:filler|hs:expresses %(thing)s }
  UNION { ?statement hs:attribution/hs:addressee %(thing)s }
  ?statement prov:hadPrimarySource ?source .
  OPTIONAL { ?source schema:publisher/rdfs:label ?outlet }
  OPTIONAL { ?source schema:datePublished ?day }
  OPTIONAL { ?source hs:sourceFile ?file }
  BIND(CONCAT(COALESCE(?outlet, ?file, "unknown outlet"), COALESCE(CONCAT(", ", STR(?day)), "")) AS ?article)
}
ORDER BY ?article LIMIT 2
"""
