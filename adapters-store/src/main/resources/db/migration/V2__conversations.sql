-- Conversations that people answer, and what was received. Messages received share the ids of those sent, but not their table:
-- what is sent by the million stays lean. Entries of the log about them carry their ids in "members".

alter table conversation add column status integer not null default 0;
alter table conversation add column assignee varchar(256);
alter table conversation add column unread integer not null default 0;
alter table conversation add column last_activity_at integer not null default 0;
alter table conversation add column read_up_to integer not null default 0;

create table received (
    id integer not null,
    channel integer not null,
    conversation integer not null,
    kind varchar(16) not null,
    body varchar not null,
    title varchar,
    thumbnail varchar,
    reference varchar(256),
    occurred_at integer,
    created_at integer not null,
    constraint pk_received primary key (id)
);

create index ix_received_conversation on received (conversation, id);

-- The generator of code knows no key of bytes.
create table seen_reply (
    mark blob not null,
    message integer not null
    -- [jooq ignore start]
    , constraint pk_seen_reply primary key (mark)
    -- [jooq ignore stop]
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

-- [jooq ignore start]
-- What a bulk sent does not count as activity.
update conversation set last_activity_at = max(
    created_at,
    coalesce((select max(m.created_at) from message m where m.conversation = conversation.id and m.batch is null), 0));
-- One index for the list under every filter: it is merged from one shelf per channel, status and unreadness.
create index ix_conversation_shelf on conversation (channel, status, (unread > 0), last_activity_at, id);
-- [jooq ignore stop]
