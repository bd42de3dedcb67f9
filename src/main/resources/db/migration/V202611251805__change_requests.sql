-- Change requests: what editors propose, and what became of it. A request is edited while it is a
-- draft; its history, and what was published from it, never change.

create table change_request (
  id bigint generated always as identity,
  title text not null,
  why text not null,
  author text not null,
  -- the identity provider's own id of the author, which stays when the name changes
  author_subject text not null,
  state text not null,
  -- the release that the author looked at
  based_on integer not null,
  -- what is proposed, as documents
  changes jsonb not null,
  -- grows with every edit and transition: the ETag is made of it
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- the release that was made of it
  release integer,
  constraint change_request_pk primary key (id),
  constraint change_request_based_on_fk foreign key (based_on) references release (number),
  constraint change_request_release_fk foreign key (release) references release (number),
  constraint change_request_release_unique unique (release),
  constraint change_request_state
    check (state in ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
  constraint change_request_approved_is_published check ((state = 'approved') = (release is not null)),
  constraint change_request_changes check (jsonb_typeof(changes) = 'array'),
  constraint change_request_version check (version >= 1)
);

create index change_request_state_index on change_request (state, id);

create table change_request_event (
  id bigint generated always as identity,
  change_request bigint not null,
  at timestamptz not null,
  by text not null,
  kind text not null,
  -- what was said with it: a comment, or the reason of a rejection
  text text,
  constraint change_request_event_pk primary key (id),
  constraint change_request_event_request_fk
    foreign key (change_request) references change_request (id),
  constraint change_request_event_kind
    check (kind in
      ('created', 'edited', 'submitted', 'approved', 'rejected', 'withdrawn', 'commented')),
  constraint change_request_event_text check (text is not null or kind not in ('rejected', 'commented'))
);

create index change_request_event_request_index on change_request_event (change_request, id);

-- The answers to requests that were sent with an Idempotency-Key: whoever sends one again gets the
-- same answer, and nothing is done twice.
create table idempotent_answer (
  id bigint generated always as identity,
  -- the identity provider's own id of the caller
  subject text not null,
  key text not null,
  -- SHA-256 of method, path and body
  request_digest text not null,
  status integer not null,
  headers jsonb not null,
  body text not null,
  created_at timestamptz not null,
  constraint idempotent_answer_pk primary key (id),
  constraint idempotent_answer_unique unique (subject, key),
  constraint idempotent_answer_digest check (request_digest ~ '^[0-9a-f]{64}$'),
  constraint idempotent_answer_status check (status between 200 and 299)
);

-- What is decided stays as it was decided, and a draft becomes nothing else without being submitted.
create function check_change_request() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  if old.author <> new.author or old.author_subject <> new.author_subject or old.created_at <> new.created_at or new.version <> old.version + 1
    or old.state in ('approved', 'rejected', 'withdrawn')
    or (old.state = 'draft' and new.state in ('approved', 'rejected'))
    or (old.state = 'submitted' and new.state = 'draft')
    or (old.state = 'submitted' and (old.changes <> new.changes or old.title <> new.title
      or old.why <> new.why or old.based_on <> new.based_on))
  then
    raise exception 'change request % cannot go from % to % like this', old.id, old.state, new.state
      using errcode = 'integrity_constraint_violation', constraint = 'change_request_transition';
  end if;
  return new;
end $$;

create trigger change_request_transition before update on change_request
  for each row execute function check_change_request();

create trigger change_request_kept before delete or truncate on change_request
  for each statement execute function refuse_change();

create trigger change_request_event_append_only
  before update or delete or truncate on change_request_event
  for each statement execute function refuse_change();
