-- What was given up of some invoices (a JSON list of ids). What stands is what is open: a later credit note lowers it.
SELECT w.invoice_id, w.written_off_on, w.taken_up_on,
       iif(w.taken_up_on IS NULL,
           i.total_minor
             - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
             - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
                WHERE c.credits_invoice_id = i.id AND c.standing = 'issued'),
           w.amount_minor) AS amount_minor
FROM json_each(:ids) AS wanted
JOIN write_offs w ON w.invoice_id = wanted.value
JOIN invoices i ON i.id = w.invoice_id
ORDER BY w.written_off_on, w.id
