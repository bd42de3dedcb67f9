-- A release that should not be relied on any more. The release itself stays as it is.

create table release_recall (
  release integer not null,
  recalled_at timestamptz not null,
  recalled_by text not null,
  reason text not null,
  constraint release_recall_pk primary key (release),
  constraint release_recall_release_fk foreign key (release) references release (number),
  constraint release_recall_at_finite check (isfinite(recalled_at)),
  constraint release_recall_by check (recalled_by ~ '\S'),
  constraint release_recall_reason check (reason ~ '\S')
);

create trigger release_recall_append_only before update or delete or truncate on release_recall
  for each statement execute function refuse_change();
