-- The lines of some documents (a JSON list of ids), each with the offer that it came from.
SELECT l.invoice_id, e.offer_id, l.quantity_milli, l.unit_price_minor, l.discount_minor, l.tax_rate_bp,
       i.prices_include_tax
FROM json_each(:ids) AS wanted
JOIN invoices i ON i.id = wanted.value
JOIN invoice_lines l ON l.invoice_id = i.id
LEFT JOIN charges c ON c.id = l.charge_id
LEFT JOIN engagements e ON e.id = c.engagement_id
ORDER BY l.invoice_id, l.position
