-- An engagement with its own copy of terms and policy.
INSERT INTO engagements
  (id, person_id, payer_id, offer_id, title, state, kind, unit, quantity, session_minutes, price_minor, fee_minor,
   currency, tax_rate_bp, cadence_days, hour_kind, policy, arrangement, started_on, ends_on, validity_days, used_before,
   paid_before_minor, created_at)
VALUES
  (:id, :person, :payer, :offer, :title, :state, :kind, :unit, :quantity, :session_minutes, :price, :fee,
   :currency, :tax_rate_bp, :cadence_days, :hour_kind, :policy, :arrangement, :started_on, :ends_on, :validity_days,
   :used_before, :paid_before, :created_at)
