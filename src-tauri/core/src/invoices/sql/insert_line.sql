-- A line of a draft.
INSERT INTO invoice_lines
  (id, invoice_id, position, description, service_on, quantity_milli, unit_price_minor, discount_minor, discount_bp,
   tax_rate_bp, second_rate_milli, charge_id)
VALUES
  (:id, :invoice, :position, :description, :service_on, :quantity, :unit_price, :discount, :discount_bp,
   :tax_rate_bp, :second_rate_milli, :charge)
