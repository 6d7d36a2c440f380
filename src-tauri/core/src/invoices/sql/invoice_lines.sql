-- The lines of a document, in their order.
SELECT id, description, service_on, quantity_milli, unit_price_minor, discount_minor, tax_rate_bp, charge_id
FROM invoice_lines
WHERE invoice_id = ?1
ORDER BY position
