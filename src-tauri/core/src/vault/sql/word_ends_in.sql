-- A long word is found by its ends, too.
CREATE TEMP TRIGGER word_ends_in AFTER INSERT ON main.search_words
BEGIN
  INSERT OR IGNORE INTO search_word_ends (word_end, word) SELECT value, NEW.word FROM json_each(word_ends(NEW.word));
END;
