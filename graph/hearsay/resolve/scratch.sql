-- What is still to be done in one run: on disk, as is all that grows with the articles.

CREATE TEMP TABLE IF NOT EXISTS matters (
  place INTEGER PRIMARY KEY, subject TEXT, predicate TEXT, pivot TEXT, polarity TEXT, modality TEXT,
  UNIQUE (subject, predicate, pivot, polarity, modality)
);
CREATE TEMP TABLE IF NOT EXISTS disputes (
  subject TEXT, pivot TEXT, predicate TEXT, PRIMARY KEY (subject, pivot, predicate)
) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS moved (article TEXT, number INTEGER, PRIMARY KEY (article, number)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS speakers (speaker TEXT PRIMARY KEY) WITHOUT ROWID;
DELETE FROM matters;
DELETE FROM disputes;
DELETE FROM moved;
DELETE FROM speakers;
