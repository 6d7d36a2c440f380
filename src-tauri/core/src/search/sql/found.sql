-- What was found, as the list shows it: what to open, whom it is about, of which day it is.
SELECT t.id, t.kind, t.title, p.id AS person_id, p.given_name, p.family_name,
       CASE t.kind
         WHEN 'note' THEN n.session_id
         WHEN 'privateNote' THEN coalesce(pn.session_id, pn.person_id)
         ELSE t.source_id
       END AS target,
       coalesce(s.starts_at, m.sent_at, m.updated_at) AS at,
       coalesce(i.issued_on, a.agreed_on, g.begun_on) AS on_day, i.kind AS document
FROM json_each(:ids) wanted
JOIN search_texts t ON t.id = wanted.value
LEFT JOIN shareable_notes n ON t.kind = 'note' AND n.id = t.source_id
LEFT JOIN private_notes pn ON t.kind = 'privateNote' AND pn.id = t.source_id
LEFT JOIN sessions s ON s.id = CASE t.kind WHEN 'session' THEN t.source_id ELSE coalesce(n.session_id, pn.session_id) END
LEFT JOIN invoices i ON t.kind = 'invoice' AND i.id = t.source_id
LEFT JOIN messages m ON t.kind = 'message' AND m.id = t.source_id
LEFT JOIN actions a ON t.kind = 'action' AND a.id = t.source_id
LEFT JOIN goals g ON t.kind = 'goal' AND g.id = t.source_id
LEFT JOIN people p ON p.id = CASE t.kind
  WHEN 'person' THEN t.source_id
  ELSE coalesce(pn.person_id, s.person_id, i.person_id, m.person_id, a.person_id, g.person_id)
END
