-- A draft: no number, nothing frozen.
INSERT INTO invoices
  (id, kind, standing, series_id, person_id, payer_id, credits_invoice_id, currency, prices_include_tax, language,
   terms_days, po_number, reason, deposit, cash_rounding, home_rate_micro, home_rate_of, home_rate_source, home_rate_on,
   created_at)
VALUES
  (:id, :kind, 'draft', :kind, :person, :payer, :credits, :currency, :prices_include_tax, :language,
   :terms_days, :po_number, :reason, :deposit, :cash_rounding, :home_rate_micro, :home_rate_of, :home_rate_source,
   :home_rate_on, :created_at)
