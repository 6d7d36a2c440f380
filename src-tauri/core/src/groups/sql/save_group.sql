-- A new group, or other words about one that is there.
INSERT INTO groups
  (id, title, description, kind, capacity, session_minutes, medium, link, place, zone, price_minor, currency, offer_id,
   counts_hours, created_at)
VALUES
  (:id, :title, :description, :kind, :capacity, :minutes, :medium, :link, :place, :zone, :price, :currency, :offer,
   :counts_hours, :at)
ON CONFLICT (id) DO UPDATE SET
  title = excluded.title, description = excluded.description, kind = excluded.kind, capacity = excluded.capacity,
  session_minutes = excluded.session_minutes, medium = excluded.medium, link = excluded.link, place = excluded.place,
  zone = excluded.zone, price_minor = excluded.price_minor, currency = excluded.currency,
  offer_id = excluded.offer_id, counts_hours = excluded.counts_hours
