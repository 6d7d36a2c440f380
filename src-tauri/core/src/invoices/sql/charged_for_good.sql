-- Whether a charge of a session or of a group's date stands on a document that has not been credited: neither in full nor by a line
-- for this charge.
SELECT EXISTS (
  SELECT 1 FROM charges c
  JOIN invoices i ON i.id = c.invoice_id
  WHERE (c.session_id = ?1 OR c.group_session_id = ?2)
    AND (i.standing = 'draft'
         OR NOT EXISTS (SELECT 1 FROM invoices n WHERE n.credits_invoice_id = i.id AND n.standing = 'issued')
         OR (SELECT coalesce(sum(n.total_minor), 0) FROM invoices n
             WHERE n.credits_invoice_id = i.id AND n.standing = 'issued') < i.total_minor)
    AND (SELECT coalesce(sum(l.quantity_milli), 0) FROM invoice_lines l
         JOIN invoices n ON n.id = l.invoice_id
         WHERE l.charge_id = c.id AND n.kind = 'credit_note' AND n.standing = 'issued') < c.quantity_milli
) AS stands
