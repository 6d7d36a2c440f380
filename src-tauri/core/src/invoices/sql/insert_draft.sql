-- A draft: no number, nothing frozen.
INSERT INTO invoices
  (id, kind, standing, series_id, person_id, payer_id, credits_invoice_id, currency, prices_include_tax, language,
   terms_days, po_number, reason, created_at)
VALUES
  (:id, :kind, 'draft', :kind, :person, :payer, :credits, :currency, :prices_include_tax, :language,
   :terms_days, :po_number, :reason, :created_at)
