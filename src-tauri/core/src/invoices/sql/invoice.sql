-- A document as stored.
SELECT id, kind, standing, number, person_id, payer_id, credits_invoice_id, currency, prices_include_tax, language,
       issued_on, due_on, terms_days, service_from, service_to, po_number, note, reason, tax_treatment,
       deposit, discount_minor, discount_bp, discount_reason, cash_rounding, home_rate_micro, home_rate_of,
       home_rate_source, home_rate_on, seller, buyer, totals
FROM invoices
WHERE id = ?1
