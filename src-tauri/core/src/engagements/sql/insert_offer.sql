-- A new offer at the end of the list, or new words for one that is there.
INSERT INTO offers
  (id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days, cadence_days, hour_kind,
   description, arrangement, position)
VALUES
  (:id, :name, :kind, :unit, :quantity, :session_minutes, :price, :currency, :validity_days, :cadence_days, :hour_kind,
   :description, :arrangement, (SELECT coalesce(max(position), 0) + 1 FROM offers))
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name, kind = excluded.kind, unit = excluded.unit, quantity = excluded.quantity,
  session_minutes = excluded.session_minutes, price_minor = excluded.price_minor, currency = excluded.currency,
  validity_days = excluded.validity_days, cadence_days = excluded.cadence_days, hour_kind = excluded.hour_kind,
  description = excluded.description,
  arrangement = excluded.arrangement
