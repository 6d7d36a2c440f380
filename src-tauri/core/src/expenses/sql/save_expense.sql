-- A new expense, or one that is changed. Its receipt is set apart.
INSERT INTO expenses (id, paid_on, supplier, category, amount_minor, tax_minor, currency, note, created_at)
VALUES (:id, :paid_on, :supplier, :category, :amount, :tax, :currency, :note, :created_at)
ON CONFLICT (id) DO UPDATE SET
  paid_on = excluded.paid_on, supplier = excluded.supplier, category = excluded.category,
  amount_minor = excluded.amount_minor, tax_minor = excluded.tax_minor, currency = excluded.currency,
  note = excluded.note
