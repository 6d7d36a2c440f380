-- What a coach can change of a draft.
UPDATE invoices
SET payer_id = :payer, prices_include_tax = :prices_include_tax, language = :language, terms_days = :terms_days,
    service_from = :service_from, service_to = :service_to, po_number = :po_number, note = :note, reason = :reason,
    discount_minor = :discount_minor, discount_bp = :discount_bp, discount_reason = :discount_reason,
    cash_rounding = :cash_rounding, home_rate_micro = :home_rate_micro, home_rate_of = :home_rate_of,
    home_rate_source = :home_rate_source, home_rate_on = :home_rate_on
WHERE id = :id
