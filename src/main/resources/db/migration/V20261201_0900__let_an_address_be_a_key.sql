-- Letters to one address keep their order by it, and an address may have 254 characters.
ALTER TABLE outbox MODIFY order_key VARCHAR(254) NOT NULL;
