-- The long words of every text, counted, and their ends: for the time of this connection.
CREATE TEMP TRIGGER long_words_in AFTER INSERT ON main.search_texts
BEGIN
  INSERT INTO search_words (word, uses)
  SELECT value, 1 FROM json_each(long_words(NEW.title || ' ' || NEW.body)) WHERE true
  ON CONFLICT (word) DO UPDATE SET uses = uses + 1;
END;

CREATE TEMP TRIGGER long_words_out AFTER DELETE ON main.search_texts
BEGIN
  UPDATE search_words SET uses = uses - 1
  WHERE word IN (SELECT value FROM json_each(long_words(OLD.title || ' ' || OLD.body)));
  DELETE FROM search_words
  WHERE uses <= 0 AND word IN (SELECT value FROM json_each(long_words(OLD.title || ' ' || OLD.body)));
END;

CREATE TEMP TRIGGER word_ends_in AFTER INSERT ON main.search_words
BEGIN
  INSERT OR IGNORE INTO search_word_ends (word_end, word) SELECT value, NEW.word FROM json_each(word_ends(NEW.word));
END;
