-- People: what we know of each, what providers say of them by address, and whether they want messages at an address.

-- What we know ourselves is packed. "search" is what a search looks through: all that is shown of the profile, in small letters;
-- null of one that is merged into another, as it is not listed. It stands before what may be long.
create table subscriber (
    id integer not null,
    merged_into integer,
    created_at integer not null,
    updated_at integer not null,
    search varchar,
    own blob not null,
    constraint pk_subscriber primary key (id)
);

-- "said" and "consent" are what the provider of the address said last.
create table reach (
    channel integer not null,
    address varchar(256) not null,
    subscriber integer not null,
    consent integer,
    said blob not null,
    constraint pk_reach primary key (channel, address)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

create index ix_reach_subscriber on reach (subscriber);

-- By what those who are not merged into another are found: tags, channels, phone numbers, those of their parts too.
create table subscriber_key (
    kind integer not null,
    word varchar(512) not null,
    subscriber integer not null,
    constraint pk_subscriber_key primary key (kind, word, subscriber)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

create table consent (
    channel integer not null,
    address varchar(256) not null,
    consent integer not null,
    source varchar(16) not null,
    since integer not null,
    constraint pk_consent primary key (channel, address)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

-- [jooq ignore start]
create index ix_subscriber_merged on subscriber (merged_into, id) where merged_into is not null;
create unique index uq_subscriber_phone on subscriber_key (word) where kind = 2;
create index ix_consent_opted_out on consent (channel) where consent = 1;
-- [jooq ignore stop]
