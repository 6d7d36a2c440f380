-- Money that belongs to no invoice: what is left of payments, and what an invoice got beyond what it needs.
WITH parts AS (
  SELECT y.person_id, y.currency,
         y.amount_minor - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a
                           WHERE a.payment_id = y.id) AS minor
  FROM payments y
  WHERE y.id IN (
    SELECT id FROM payments WHERE person_id = :person
    UNION ALL
    SELECT id FROM payments WHERE :person IS NULL
  )
  UNION ALL
  SELECT i.person_id, i.currency,
         (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
           + (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
              WHERE c.credits_invoice_id = i.id AND c.standing = 'issued')
           - i.total_minor AS minor
  FROM invoices i
  WHERE i.kind = 'invoice' AND i.number IS NOT NULL AND minor > 0
    AND i.id IN (
      SELECT id FROM invoices WHERE person_id = :person
      UNION ALL
      SELECT id FROM invoices WHERE :person IS NULL
    )
)
SELECT parts.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, parts.currency,
       sum(parts.minor) AS sum_minor
FROM parts
JOIN people p ON p.id = parts.person_id
GROUP BY parts.person_id, parts.currency
HAVING sum(parts.minor) <> 0
ORDER BY p.family_name COLLATE NOCASE, p.given_name COLLATE NOCASE, parts.person_id, parts.currency
