-- Searching 60,000 notes within a few milliseconds.
--
-- Titles have an index of their own, so that a person, a goal or a message by its title is found without reading every
-- note that has the word.
CREATE VIRTUAL TABLE search_titles USING fts5 (
  title, whose,
  content = 'search_texts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3 4'
);

INSERT INTO search_titles (search_titles, rank) VALUES ('secure-delete', 1);
INSERT INTO search_titles (search_titles) VALUES ('rebuild');

DROP TRIGGER search_text_in;
DROP TRIGGER search_text_out;

CREATE TRIGGER search_text_in AFTER INSERT ON search_texts BEGIN
  INSERT INTO search_index (rowid, title, body, whose) VALUES (NEW.id, NEW.title, NEW.body, NEW.whose);
  INSERT INTO search_titles (rowid, title, whose) VALUES (NEW.id, NEW.title, NEW.whose);
END;

CREATE TRIGGER search_text_out AFTER DELETE ON search_texts BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, whose)
  VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.whose);
  INSERT INTO search_titles (search_titles, rowid, title, whose) VALUES ('delete', OLD.id, OLD.title, OLD.whose);
END;

-- Words from five letters on, also without their accents: what begins with five letters or more is asked for by whole
-- words, because the index keeps beginnings of two to four letters only. Those of nine letters and more have their ends
-- kept, too. Filled anew by the program when it opens the file next.
DROP TABLE search_word_ends;
DROP TABLE search_words;

CREATE TABLE search_words (
  word   TEXT    PRIMARY KEY NOT NULL,
  folded TEXT    NOT NULL,
  uses   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX search_words_by_folded ON search_words (folded, uses);

CREATE TABLE search_word_ends (
  word_end TEXT NOT NULL,
  word     TEXT NOT NULL REFERENCES search_words (word) ON DELETE CASCADE,
  PRIMARY KEY (word_end, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_ends_by_word ON search_word_ends (word);
