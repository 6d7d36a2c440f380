-- The second tax of the practice, for the first time or anew.
INSERT INTO second_taxes (id, first_name, name, number, rate_milli)
VALUES ('second_tax', :first_name, :name, :number, :rate)
ON CONFLICT (id) DO UPDATE SET
  first_name = excluded.first_name, name = excluded.name, number = excluded.number, rate_milli = excluded.rate_milli
