-- Ids, times (microseconds since 1970) and enumerations are integers. A key is "integer", never "bigint": only then is it
-- SQLite's rowid, so that a row costs one tree instead of two. docs/adr/0002-storage-layout.md says why each index exists.

create table name (
    id integer not null,
    word varchar(64) not null,
    constraint pk_name primary key (id),
    constraint uq_name_word unique (word)
);

create table conversation (
    id integer not null,
    channel integer not null,
    address varchar(256) not null,
    created_at integer not null,
    constraint pk_conversation primary key (id),
    constraint uq_conversation_address unique (address, channel)
);

create table content (
    id integer not null,
    kind varchar(16) not null,
    body varchar not null,
    title varchar,
    thumbnail varchar,
    options blob,
    lane integer not null,
    on_unknown integer not null,
    send_at integer,
    expires_at integer not null,
    constraint pk_content primary key (id)
);

create index ix_content_expiry on content (expires_at);

create table batch (
    id integer not null,
    account integer not null,
    channel integer not null,
    first_message integer not null,
    accepted integer not null,
    expanded integer not null,
    control integer not null,
    reason varchar(32),
    admitted integer not null,
    recipients blob not null,
    refused blob not null,
    created_at integer not null,
    constraint pk_batch primary key (id),
    constraint uq_batch_first unique (first_message)
);

create table message (
    id integer not null,
    batch integer,
    channel integer not null,
    address varchar(256) not null,
    conversation integer not null,
    content integer not null,
    client_reference varchar(256),
    admitted integer not null,
    created_at integer not null,
    constraint pk_message primary key (id)
);

create index ix_message_conversation on message (conversation, id);

create table delivery (
    id integer not null,
    channel integer not null,
    lane integer not null,
    due integer not null,
    control integer not null,
    evidence integer not null,
    unresolved integer not null,
    reason varchar(64),
    call integer,
    reference varchar(256),
    report_code varchar(512),
    report_detail varchar(512),
    tries integer not null,
    updated_at integer not null,
    constraint pk_delivery primary key (id)
);

create table call (
    id integer not null,
    account integer not null,
    channel integer not null,
    started_at integer not null,
    ended_at integer,
    state integer not null,
    provider_ref varchar(256),
    complaint_code varchar(64),
    provider_code varchar(512),
    complaint_detail varchar(512),
    recipients integer not null,
    members blob not null,
    constraint pk_call primary key (id)
);

create table exchange (
    call integer not null,
    record blob not null,
    constraint pk_exchange primary key (call)
);

create table log (
    position integer not null,
    at integer not null,
    kind integer not null,
    members blob,
    call integer,
    from_status integer,
    to_status integer,
    control integer,
    fact integer,
    corrected integer,
    reason varchar(64),
    provider_code varchar(512),
    channel varchar(64),
    type varchar(32),
    constraint pk_log primary key (position)
);

create table decision (
    delivery integer not null,
    position integer not null,
    constraint pk_decision primary key (delivery, position)
) -- [jooq ignore start]
without rowid
-- [jooq ignore stop]
;

create table raw_intake (
    id integer not null,
    account integer not null,
    kind integer not null,
    record blob not null,
    received_at integer not null,
    state integer not null,
    entered integer not null,
    complaint_code varchar(64),
    provider_code varchar(512),
    complaint_detail varchar(512),
    constraint pk_raw_intake primary key (id)
);

create table unmatched_report (
    id integer not null,
    account integer not null,
    reference varchar(256),
    address varchar(256),
    evidence integer not null,
    provider_code varchar(512) not null,
    detail varchar,
    occurred_at integer,
    received_at integer not null,
    constraint pk_unmatched_report primary key (id)
);

create index ix_unmatched_address on unmatched_report (account, address);

create table hold (
    scope varchar(80) not null,
    cause integer not null,
    detail varchar not null,
    since integer not null,
    constraint pk_hold primary key (scope)
);

create table idempotency (
    key varchar(256) not null,
    fingerprint varchar(256) not null,
    status integer not null,
    subject varchar not null,
    at integer not null,
    constraint pk_idempotency primary key (key)
);

create index ix_idempotency_at on idempotency (at);

create table heartbeat (
    id integer not null,
    at integer not null,
    constraint pk_heartbeat primary key (id)
);

-- [jooq ignore start]
-- Partial indices: each holds few rows, and a statement must repeat the condition word for word to use it.
create index ix_batch_unexpanded on batch (id) where expanded < accepted;
create index ix_message_client_reference on message (client_reference, id) where client_reference is not null;
create index ix_delivery_waiting on delivery (control, channel, lane, due, id) where control <= 2;
create index ix_delivery_scheduled on delivery (due, id) where control = 0;
create index ix_call_reference on call (account, provider_ref) where provider_ref is not null;
create index ix_call_open on call (channel) where state = 0;
create index ix_call_unresolved on call (account) where state = 2 and provider_ref is null;
create index ix_log_call on log (call) where call is not null;
create index ix_raw_pending on raw_intake (id) where state = 0;
create index ix_raw_quarantined on raw_intake (account, id) where state = 2;
create index ix_unmatched_reference on unmatched_report (account, reference) where reference is not null;
-- [jooq ignore stop]
