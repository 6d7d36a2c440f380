-- Engagements as stored, latest first: one, or those of a person.
SELECT id, person_id, payer_id, offer_id, title, state, kind, unit, quantity, session_minutes, price_minor, fee_minor,
       currency, tax_rate_bp, cadence_days, hour_kind, policy, arrangement, started_on, ends_on, validity_days,
       used_before, paid_before_minor
FROM engagements
WHERE id IN (
  SELECT id FROM engagements WHERE id = :id
  UNION ALL
  SELECT id FROM engagements WHERE person_id = :person
)
ORDER BY started_on DESC, created_at DESC, id DESC
