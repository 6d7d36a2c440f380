-- Indexes that hold all that the sums and lists of a screen need, so that a page of a large practice is read from them
-- alone: what is left of an invoice, which number a session has, when somebody comes next, what credits are left.
DROP INDEX payment_allocations_by_invoice;
CREATE INDEX payment_allocations_by_invoice ON payment_allocations (invoice_id, amount_minor);

DROP INDEX invoices_by_credited;
CREATE INDEX invoices_by_credited ON invoices (credits_invoice_id, standing, total_minor);

DROP INDEX invoices_by_standing;
CREATE INDEX invoices_by_standing ON invoices (standing, due_on, kind, total_minor, id);

DROP INDEX sessions_by_engagement;
CREATE INDEX sessions_by_engagement ON sessions (engagement_id, starts_at, status, waived);

CREATE INDEX sessions_by_person_and_status ON sessions (person_id, status, starts_at, ends_at);

DROP INDEX credit_entries_by_engagement;
CREATE INDEX credit_entries_by_engagement ON credit_entries (engagement_id, position, amount, expires_on);
