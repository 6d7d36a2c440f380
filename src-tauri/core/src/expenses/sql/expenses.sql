-- Expenses with what is known of their receipts, latest first: one, or those of some days.
SELECT e.id, e.paid_on, e.supplier, e.category, e.amount_minor, e.tax_minor, e.currency, e.note, e.receipt_id,
       r.name AS receipt_name, r.media_type, length(r.bytes) AS receipt_bytes, r.sha256
FROM expenses e
LEFT JOIN receipts r ON r.id = e.receipt_id
WHERE e.id IN (
  SELECT id FROM expenses WHERE id = :id
  UNION ALL
  SELECT id FROM expenses WHERE paid_on BETWEEN :first AND :last
)
ORDER BY e.paid_on DESC, e.created_at DESC, e.id DESC
