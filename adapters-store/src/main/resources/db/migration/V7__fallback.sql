-- Messages that go on to another channel when one does not deliver. What has no such plan costs nothing: "chain" stays null, and
-- nothing else of this is read or written for it.

-- Null for a message with one delivery. Else, in the row of step 0, the status of the message as the log told it last; in the
-- rows of further steps just not null.
alter table delivery add column chain integer;

-- The plan, when the last step was due, when there is something to decide next, and the channel that is known to have delivered.
create table fallback (
    message integer not null,
    steps blob not null,
    since integer not null,
    due integer,
    via integer,
    constraint pk_fallback primary key (message)
);

-- Where a further step goes that was started.
create table fallback_step (
    delivery integer not null,
    address varchar(256) not null,
    conversation integer not null,
    constraint pk_fallback_step primary key (delivery)
);

create index ix_fallback_step_conversation on fallback_step (conversation, delivery);

-- [jooq ignore start]
create index ix_fallback_due on fallback (due) where due is not null;
-- [jooq ignore stop]
