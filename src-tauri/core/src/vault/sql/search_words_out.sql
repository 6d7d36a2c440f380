-- The words of a text that is gone are counted down, and those of no text are dropped.
CREATE TEMP TRIGGER search_words_out AFTER DELETE ON main.search_texts
BEGIN
  UPDATE search_words SET uses = uses - 1
  WHERE word IN (SELECT value ->> 0 FROM json_each(kept_words(OLD.title || ' ' || OLD.body)));
  DELETE FROM search_words
  WHERE uses <= 0 AND word IN (SELECT value ->> 0 FROM json_each(kept_words(OLD.title || ' ' || OLD.body)));
END;
