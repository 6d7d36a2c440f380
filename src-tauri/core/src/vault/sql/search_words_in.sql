-- The words of every text, counted: for the time of this connection.
CREATE TEMP TRIGGER search_words_in AFTER INSERT ON main.search_texts
BEGIN
  INSERT INTO search_words (word, folded, uses)
  SELECT value ->> 0, value ->> 1, 1 FROM json_each(kept_words(NEW.title || ' ' || NEW.body)) WHERE true
  ON CONFLICT (word) DO UPDATE SET uses = uses + 1;
END;
