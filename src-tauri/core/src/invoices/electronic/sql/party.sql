-- What is known of a client, an organisation, or with neither the practice, for electronic invoices.
SELECT form, buyer_reference, vat_id, tax_number, registration, registration_scheme, endpoint, endpoint_scheme,
       street, postcode, city
FROM invoice_parties
WHERE id IN (SELECT id FROM invoice_parties WHERE person_id = :person
             UNION ALL SELECT id FROM invoice_parties WHERE organisation_id = :organisation
             UNION ALL SELECT 'practice' WHERE :person IS NULL AND :organisation IS NULL)
