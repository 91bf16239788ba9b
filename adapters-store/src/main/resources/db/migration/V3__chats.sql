-- Conversations that live at a provider: what of them is seen and entered, which message has which of the provider's ids, and
-- what was newest there before a call.

-- Null: not asked yet; empty: nobody could say.
alter table call add column mark varchar(512);

-- Messages sent from elsewhere came in, too: directions, as the first constant, and what their status proves.
alter table received add column direction integer not null default 1;
alter table received add column evidence integer not null default 0;

-- Messages may take their place between older ones, so that no mark can part those read from those unread.
alter table received add column unread integer not null default 0;
-- [jooq ignore start]
update received set unread = 1 where id in (
    select id from (
        select r.id as id, c.unread as unread, row_number() over (partition by r.conversation order by r.id desc) as place
        from conversation c cross join received r on r.conversation = c.id
        where c.unread > 0)
    where place <= unread);
-- [jooq ignore stop]
alter table conversation drop column read_up_to;

create table known_message (
    conversation integer not null,
    reference varchar(256) not null,
    message integer not null,
    call integer,
    constraint pk_known_message primary key (conversation, reference)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

create table chat (
    channel integer not null,
    address varchar(256) not null,
    noticed varchar,
    entered varchar,
    activity integer not null,
    age integer not null,
    due integer not null,
    constraint pk_chat primary key (channel, address)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

create table chat_progress (
    channel integer not null,
    chats integer not null,
    first_look_done_at integer,
    constraint pk_chat_progress primary key (channel)
);

-- [jooq ignore start]
create index ix_chat_due on chat (channel, activity, address) where due = 1;
create index ix_received_unread on received (conversation, id) where unread = 1;
create index ix_received_outbound on received (direction) where direction = 0;
-- [jooq ignore stop]
