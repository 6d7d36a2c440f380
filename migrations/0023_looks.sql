-- How money documents look, and the address that takes rupees (UPI).
ALTER TABLE practice ADD COLUMN template TEXT NOT NULL DEFAULT 'classic'
  CHECK (template IN ('classic', 'modern', 'compact'));
ALTER TABLE practice ADD COLUMN upi_address TEXT;
