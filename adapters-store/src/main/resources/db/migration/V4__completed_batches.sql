-- When all messages of a batch were found to be final; null until then.
alter table batch add column completed_at integer;

-- [jooq ignore start]
create index ix_batch_incomplete on batch (id) where completed_at is null;
-- [jooq ignore stop]
