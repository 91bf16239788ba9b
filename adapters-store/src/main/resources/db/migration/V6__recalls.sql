-- What was taken back, and what is tried again.

-- Since when what is not made of a batch is canceled when it is made.
alter table batch add column canceled_at integer;

-- In the place of the request's, for what was put back after its time.
alter table delivery add column expires_at integer;

-- [jooq ignore start]
create index ix_delivery_expiry on delivery (expires_at, id) where expires_at is not null and control <= 2;
create index ix_delivery_dead on delivery (channel, control, id) where control >= 6 and control <= 8;
-- [jooq ignore stop]
