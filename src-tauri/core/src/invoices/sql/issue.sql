-- The draft becomes a document: its number, its days and what it says, for good.
UPDATE invoices
SET standing = 'issued', number = :number, issued_on = :issued_on, due_on = :due_on, service_from = :service_from,
    service_to = :service_to, seller = :seller, buyer = :buyer, totals = :totals, total_minor = :total,
    deposits_minor = :deposits
WHERE id = :id
