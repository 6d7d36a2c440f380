-- What books need of the documents of one piece of a list, in the order of that list.
SELECT i.id, i.number, i.kind, i.standing, i.issued_on, i.due_on, i.currency, i.tax_treatment, i.seller, i.buyer,
       i.totals, i.total_minor, trim(p.given_name || ' ' || p.family_name) AS person_name, o.name AS payer_name,
       (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id) AS paid_minor,
       (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
        WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS credited_minor
FROM json_each(:ids) wanted
JOIN invoices i ON i.id = wanted.value
JOIN people p ON p.id = i.person_id
LEFT JOIN organisations o ON o.id = i.payer_id
ORDER BY wanted.key
