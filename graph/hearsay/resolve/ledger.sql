-- The tables of a resolution's ledger. A semicolon ends a command, wherever it stands.

CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS judged (
  action TEXT, left TEXT, right TEXT, reason TEXT, PRIMARY KEY (action, left, right)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stale (kind TEXT, key TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID;

-- Who is who. A node is what a name or an entry of the gazetteer links to, and joined nodes have one leader. A part is
-- a node or what is divided from it (one of two namesakes), its owner is the leader that it comes from, its head the
-- part that stands for the entity.

CREATE TABLE IF NOT EXISTS resolved (
  article TEXT PRIMARY KEY, mark TEXT NOT NULL, published TEXT, outlet TEXT, part TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS resolved_by_part ON resolved (part, outlet) WHERE part IS NOT NULL;

CREATE TABLE IF NOT EXISTS chains (
  article TEXT, chain INTEGER, node TEXT NOT NULL, part TEXT NOT NULL, type TEXT NOT NULL, names TEXT NOT NULL,
  titles TEXT NOT NULL, gender TEXT NOT NULL, nationalities TEXT NOT NULL, PRIMARY KEY (article, chain)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chains_by_node ON chains (node, article);
CREATE INDEX IF NOT EXISTS chains_by_part ON chains (part, type, names);
CREATE INDEX IF NOT EXISTS chains_by_title ON chains (part, titles) WHERE titles != '';
CREATE INDEX IF NOT EXISTS chains_divided ON chains (node) WHERE part != node;

CREATE TABLE IF NOT EXISTS nodes (
  node TEXT PRIMARY KEY, key TEXT NOT NULL, articles INTEGER NOT NULL, leader TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS nodes_by_key ON nodes (key);
CREATE INDEX IF NOT EXISTS nodes_by_leader ON nodes (leader);

CREATE TABLE IF NOT EXISTS blocks (block TEXT, side TEXT, node TEXT, PRIMARY KEY (block, side, node)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS blocks_by_node ON blocks (node);

CREATE TABLE IF NOT EXISTS parts (
  part TEXT PRIMARY KEY, key TEXT NOT NULL, owner TEXT NOT NULL, leader TEXT NOT NULL, head TEXT NOT NULL,
  entity TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS parts_by_key ON parts (key);
CREATE INDEX IF NOT EXISTS parts_by_owner ON parts (owner);
CREATE INDEX IF NOT EXISTS parts_by_leader ON parts (leader);
CREATE INDEX IF NOT EXISTS parts_by_head ON parts (head);
CREATE INDEX IF NOT EXISTS parts_merged ON parts (leader, head) WHERE head != leader AND head != '';
CREATE INDEX IF NOT EXISTS parts_by_entity ON parts (entity);

CREATE TABLE IF NOT EXISTS entities (
  entity TEXT PRIMARY KEY, shown TEXT NOT NULL, metonym TEXT, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entities_by_metonym ON entities (metonym) WHERE metonym IS NOT NULL;

CREATE TABLE IF NOT EXISTS offices (
  office TEXT, title TEXT, entity TEXT, PRIMARY KEY (office, title, entity)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS offices_by_entity ON offices (entity);

CREATE TABLE IF NOT EXISTS nationalities (
  article TEXT, word TEXT, entity TEXT, PRIMARY KEY (article, word)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS nationalities_by_entity ON nationalities (entity);

CREATE TABLE IF NOT EXISTS rulings (decision TEXT PRIMARY KEY, owner TEXT NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rulings_by_owner ON rulings (owner);

-- Near-identical articles: a group bears the name of the first of them.

CREATE TABLE IF NOT EXISTS sketches (
  article TEXT PRIMARY KEY, sketch BLOB NOT NULL, first TEXT NOT NULL, voice TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sketches_by_first ON sketches (first);
CREATE TABLE IF NOT EXISTS bands (band INTEGER, article TEXT, PRIMARY KEY (band, article)) WITHOUT ROWID;

-- What is the same. Statements of one subject, predicate, pivot (what their object is), polarity and modality make a
-- matter, and claims never span two.

CREATE TABLE IF NOT EXISTS statements (
  article TEXT, number INTEGER, key TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, pivot TEXT NOT NULL,
  polarity TEXT NOT NULL, modality TEXT NOT NULL, wording BLOB NOT NULL, shown BLOB NOT NULL, object INTEGER,
  origin TEXT NOT NULL, cites TEXT NOT NULL, speaker TEXT, claim TEXT, day TEXT, PRIMARY KEY (article, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS statements_by_matter ON statements (subject, predicate, pivot, polarity, modality);
CREATE INDEX IF NOT EXISTS statements_by_claim ON statements (claim);
CREATE INDEX IF NOT EXISTS statements_by_speaker ON statements (speaker) WHERE speaker IS NOT NULL;

-- Written one after another: keys are hashes, and long rows kept in their order would be written all over the file.
CREATE TABLE IF NOT EXISTS claims (
  claim TEXT PRIMARY KEY, subject TEXT NOT NULL, predicate TEXT NOT NULL, pivot TEXT NOT NULL, polarity TEXT NOT NULL,
  modality TEXT NOT NULL, wording BLOB NOT NULL, article TEXT NOT NULL, number INTEGER NOT NULL,
  outlets TEXT NOT NULL, origins TEXT NOT NULL, first TEXT, last TEXT, circular TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS claims_by_matter ON claims (subject, predicate, pivot, polarity, modality);

CREATE TABLE IF NOT EXISTS contradictions (
  subject TEXT, predicate TEXT, pivot TEXT, one TEXT, other TEXT, PRIMARY KEY (subject, predicate, pivot, one, other)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS contradictions_by_one ON contradictions (one);
CREATE INDEX IF NOT EXISTS contradictions_by_other ON contradictions (other);

CREATE TABLE IF NOT EXISTS denials (
  article TEXT, denying INTEGER, denied INTEGER, one TEXT NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (article, denying, denied)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS denials_by_one ON denials (one);
CREATE INDEX IF NOT EXISTS denials_by_other ON denials (other);

CREATE TABLE IF NOT EXISTS changes (
  speaker TEXT, place INTEGER, later TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (speaker, place)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS changes_by_later ON changes (later);
