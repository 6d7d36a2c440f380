-- What a provider refuses, so that it is said for as long as it lasts.

-- The right that the key lacks for making and withdrawing links, as the provider calls it; empty where it does not say.
-- Nothing is sent by itself until there is another key; what is paid is looked for as always.
ALTER TABLE pay_provider_health ADD COLUMN missing_right TEXT;

-- It was withdrawn here, and its page may still take a payment over there.
ALTER TABLE payment_requests ADD COLUMN left_open INTEGER NOT NULL DEFAULT 0 CHECK (left_open IN (0, 1));
