-- What a coach can change of a draft.
UPDATE invoices
SET payer_id = :payer, prices_include_tax = :prices_include_tax, language = :language, terms_days = :terms_days,
    service_from = :service_from, service_to = :service_to, po_number = :po_number, note = :note, reason = :reason
WHERE id = :id
