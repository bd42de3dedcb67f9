-- What was done, and what was refused, where a role is needed: who, what, when, from where. A row
-- holds no body, no token and no secret.

create table audit_entry (
  id bigint generated always as identity,
  at timestamptz not null,
  outcome text not null,
  action text not null,
  target text not null,
  -- who: null where no valid credential said so
  subject text,
  name text,
  -- the program that got the token, if it says so
  client text,
  address text not null,
  -- the HTTP status of what was not done
  status integer,
  -- for how many attempts of unknown callers the row stands
  times integer not null,
  detail text not null,
  trace_id text not null,
  constraint audit_entry_pk primary key (id),
  constraint audit_entry_at_finite check (isfinite(at)),
  constraint audit_entry_outcome check (outcome in ('done', 'refused', 'failed')),
  constraint audit_entry_action check (action ~ '\S' and char_length(action) <= 100),
  constraint audit_entry_target check (target ~ '\S' and char_length(target) <= 500),
  constraint audit_entry_who check (num_nulls(subject, name) in (0, 2)),
  constraint audit_entry_done_by_somebody check (outcome <> 'done' or name is not null),
  constraint audit_entry_status check ((outcome = 'done') = (status is null)),
  constraint audit_entry_times check (times = 1 or (times > 1 and name is null)),
  constraint audit_entry_detail check (char_length(detail) <= 500)
);

create index audit_entry_name on audit_entry (lower(name), id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_target on audit_entry (target, id);
create index audit_entry_at on audit_entry (at);

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
