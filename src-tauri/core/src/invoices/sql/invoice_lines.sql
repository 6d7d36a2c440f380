-- The lines of a document, in their order.
SELECT id, description, service_on, quantity_milli, unit_price_minor, discount_minor, discount_bp, tax_rate_bp,
       second_rate_milli, charge_id
FROM invoice_lines
WHERE invoice_id = ?1
ORDER BY position
