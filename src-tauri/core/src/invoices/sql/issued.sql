-- What was issued in a time, less what was credited, for each currency. A deposit is no income of its day: it counts with
-- the final invoice, whose total is what it asks for and the deposits it deducts.
SELECT i.currency, sum(iif(i.kind = 'invoice', 1, -1) * (i.total_minor + i.deposits_minor)) AS sum_minor
FROM invoices i
LEFT JOIN invoices c ON c.id = i.credits_invoice_id
WHERE i.issued_on BETWEEN :first AND :last AND i.deposit = 0 AND coalesce(c.deposit, 0) = 0
GROUP BY i.currency
ORDER BY i.currency
