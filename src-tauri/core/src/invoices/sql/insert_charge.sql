-- A charge that waits for an invoice.
INSERT INTO charges
  (id, person_id, payer_id, engagement_id, session_id, group_session_id, charged_on, description, quantity_milli,
   unit_price_minor, currency, tax_rate_bp, created_at)
VALUES
  (:id, :person, :payer, :engagement, :session, :group_session, :charged_on, :description, :quantity,
   :unit_price, :currency, :tax_rate_bp, :created_at)
