-- The engagements with credits left: the sum of each ledger, from the index that holds its amounts.
SELECT e.id, e.person_id, e.title, e.unit, e.quantity, e.price_minor, e.currency, ledger.left_over
FROM (SELECT engagement_id, sum(amount) AS left_over FROM credit_entries GROUP BY engagement_id
      HAVING sum(amount) > 0) AS ledger
JOIN engagements e ON e.id = ledger.engagement_id
ORDER BY e.started_on, e.id
