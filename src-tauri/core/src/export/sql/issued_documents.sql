-- Documents that went out, in the order of their days: of a period, or all.
SELECT i.id, i.number, i.kind, i.issued_on, i.total_minor, i.currency,
       trim(p.given_name || ' ' || p.family_name) AS person_name
FROM invoices i
JOIN people p ON p.id = i.person_id
WHERE i.id IN (
  SELECT id FROM invoices WHERE issued_on BETWEEN :first AND :last
  UNION ALL
  SELECT id FROM invoices WHERE :first IS NULL AND number IS NOT NULL
)
ORDER BY i.issued_on, i.number
