-- How the posting file for the accountant is written: whose numbers the accounts have, and those that differ from them.
CREATE TABLE posting_settings (
  id         TEXT PRIMARY KEY NOT NULL CHECK (id = 'postings'),
  chart      TEXT NOT NULL CHECK (chart IN ('none', 'skr03', 'skr04')),
  consultant INTEGER CHECK (consultant BETWEEN 1001 AND 9999999),
  client     INTEGER CHECK (client BETWEEN 1 AND 99999),
  accounts   TEXT NOT NULL CHECK (json_valid(accounts))
) STRICT;
