-- Money that came, or went back.
INSERT INTO payments
  (id, person_id, payer_id, received_on, method, reference, amount_minor, currency, reason, created_at)
VALUES
  (:id, :person, :payer, :received_on, :method, :reference, :amount, :currency, :reason, :created_at)
