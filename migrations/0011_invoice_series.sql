-- Every practice numbers invoices and credit notes apart, from 1, anew each year, until the coach says otherwise.
INSERT INTO invoice_series (id, pattern, restart_yearly, year, next, last_issued_on) VALUES
  ('invoice', '{YYYY}-{NNNN}', 1, 0, 1, NULL),
  ('credit_note', 'CN-{YYYY}-{NNNN}', 1, 0, 1, NULL);
