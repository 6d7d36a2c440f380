-- The long words of every text, counted, and their ends: for the time of this connection.
CREATE TEMP TRIGGER long_words_in AFTER INSERT ON main.search_texts
BEGIN
  INSERT INTO search_words (word, uses)
  SELECT value, 1 FROM json_each(long_words(NEW.title || ' ' || NEW.body)) WHERE true
  ON CONFLICT (word) DO UPDATE SET uses = uses + 1;
END;
