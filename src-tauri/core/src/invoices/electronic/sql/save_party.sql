-- Somebody's details for electronic invoices, new or written anew.
INSERT INTO invoice_parties
  (id, person_id, organisation_id, form, buyer_reference, vat_id, tax_number, registration, registration_scheme,
   endpoint, endpoint_scheme, street, postcode, city)
VALUES
  (:id, :person, :organisation, :form, :buyer_reference, :vat_id, :tax_number, :registration, :registration_scheme,
   :endpoint, :endpoint_scheme, :street, :postcode, :city)
ON CONFLICT DO UPDATE SET
  form = excluded.form, buyer_reference = excluded.buyer_reference, vat_id = excluded.vat_id,
  tax_number = excluded.tax_number, registration = excluded.registration,
  registration_scheme = excluded.registration_scheme, endpoint = excluded.endpoint,
  endpoint_scheme = excluded.endpoint_scheme, street = excluded.street, postcode = excluded.postcode,
  city = excluded.city
