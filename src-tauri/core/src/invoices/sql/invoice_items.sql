-- Documents as lists show them, drafts first, then latest first: one, those of one person, those that
-- are not settled, or all.
SELECT i.id, i.kind, i.standing, i.number, i.person_id, i.credits_invoice_id, i.issued_on, i.due_on, i.currency, i.deposit,
       i.total_minor, trim(p.given_name || ' ' || p.family_name) AS person_name, o.name AS payer_name,
       (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id) AS paid_minor,
       (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
        WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS credited_minor
FROM invoices i
JOIN people p ON p.id = i.person_id
LEFT JOIN organisations o ON o.id = i.payer_id
WHERE i.id IN (
  SELECT id FROM invoices WHERE id = :id
  UNION ALL
  SELECT id FROM invoices WHERE person_id = :person
  UNION ALL
  SELECT id FROM invoices WHERE credits_invoice_id = :credits
  UNION ALL
  SELECT u.id FROM invoices u
  WHERE :unsettled
    AND (u.standing = 'draft'
         OR (u.standing = 'issued' AND u.kind = 'invoice'
             AND u.total_minor
                 > (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = u.id)
                   + (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
                      WHERE c.credits_invoice_id = u.id AND c.standing = 'issued')))
  UNION ALL
  SELECT id FROM invoices WHERE coalesce(:id, :person, :credits) IS NULL AND NOT :unsettled
)
ORDER BY i.number IS NOT NULL, i.issued_on DESC, i.number DESC, i.created_at DESC, i.id DESC
