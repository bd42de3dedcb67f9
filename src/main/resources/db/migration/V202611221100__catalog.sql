-- The system of record: releases, and the revisions of catalog entries that each release brought.
-- The catalog as of release n is, for every slug, its newest revision with release <= n.
--
-- A revision holds its entry's document as jsonb. The other columns are generated from it: they are
-- what constraints and queries need, and they cannot differ from the document.

create table release (
  number integer not null,
  published_at timestamptz not null,
  author text not null,
  approver text not null,
  note text not null,
  -- SHA-256 of the built-in content that the release was loaded from; null for an edited one
  content_digest text,
  -- the transaction that made the release: no other may add revisions to it
  made_by xid8 not null default pg_current_xact_id(),
  constraint release_pk primary key (number),
  constraint release_number_from_one check (number >= 1),
  constraint release_approver_is_not_author check (lower(approver) <> lower(author)),
  constraint release_published_at_finite check (isfinite(published_at)),
  constraint release_content_digest_form check (content_digest ~ '^[0-9a-f]{64}$')
);

create sequence revision_seq increment by 50;

create table condition_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  name text generated always as (document ->> 'name') stored,
  category text generated always as (document ->> 'category') stored,
  urgency text generated always as (document ->> 'urgency') stored,
  constraint condition_revision_pk primary key (id),
  constraint condition_revision_unique unique (slug, release),
  constraint condition_revision_release_fk foreign key (release) references release (number),
  constraint condition_revision_document check (retired or document ->> 'slug' = slug),
  constraint condition_revision_category
    check (retired or category in ('musculoskeletal', 'nerve-related', 'spinal', 'vascular')),
  constraint condition_revision_urgency
    check (retired or urgency in ('emergency', 'same-day', 'urgent-referral', 'soon', 'routine'))
);

create table treatment_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  name text generated always as (document ->> 'name') stored,
  kind text generated always as (document ->> 'kind') stored,
  surgical boolean generated always as ((document ->> 'surgical')::boolean) stored,
  tier integer generated always as ((document ->> 'tier')::integer) stored,
  constraint treatment_revision_pk primary key (id),
  constraint treatment_revision_unique unique (slug, release),
  constraint treatment_revision_release_fk foreign key (release) references release (number),
  constraint treatment_revision_document check (retired or document ->> 'slug' = slug),
  constraint treatment_revision_tier check (retired or tier between 0 and 4),
  constraint treatment_revision_surgical check (retired or surgical = (kind = 'surgery'))
);

create table treatment_link (
  id bigint not null,
  treatment_revision_id bigint not null,
  position integer not null,
  document jsonb not null,
  condition text generated always as (document ->> 'condition') stored,
  category text generated always as (document ->> 'category') stored,
  provenance text generated always as (document ->> 'provenance') stored,
  constraint treatment_link_pk primary key (id),
  constraint treatment_link_unique unique (treatment_revision_id, position),
  constraint treatment_link_revision_fk
    foreign key (treatment_revision_id) references treatment_revision (id),
  constraint treatment_link_one_target check (num_nonnulls(condition, category) = 1),
  constraint treatment_link_provenance
    check (provenance in ('explicit', 'group', 'faq', 'extension'))
);

create table pathway_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  constraint pathway_revision_pk primary key (id),
  constraint pathway_revision_unique unique (slug, release),
  constraint pathway_revision_release_fk foreign key (release) references release (number),
  constraint pathway_revision_document check (retired or document ->> 'condition' = slug)
);

create table pathway_step (
  id bigint not null,
  pathway_revision_id bigint not null,
  position integer not null,
  document jsonb not null,
  step_id text generated always as (document ->> 'id') stored,
  kind text generated always as (document ->> 'kind') stored,
  stage text generated always as (document ->> 'stage') stored,
  required boolean generated always as ((document ->> 'required')::boolean) stored,
  gate jsonb generated always as (document -> 'gate') stored,
  constraint pathway_step_pk primary key (id),
  constraint pathway_step_position_unique unique (pathway_revision_id, position),
  constraint pathway_step_id_unique unique (pathway_revision_id, step_id),
  constraint pathway_step_revision_fk
    foreign key (pathway_revision_id) references pathway_revision (id),
  constraint pathway_step_kind
    check (kind in ('screen', 'care', 'diagnostic', 'referral', 'handover', 'surgery')),
  constraint pathway_step_stage
    check (stage in ('assessment', 'non-surgical', 'decision', 'surgical'))
);

create table diagnostic_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  name text generated always as (document ->> 'name') stored,
  constraint diagnostic_revision_pk primary key (id),
  constraint diagnostic_revision_unique unique (slug, release),
  constraint diagnostic_revision_release_fk foreign key (release) references release (number),
  constraint diagnostic_revision_document check (retired or document ->> 'slug' = slug)
);

create table finding_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  kind text generated always as (document ->> 'kind') stored,
  constraint finding_revision_pk primary key (id),
  constraint finding_revision_unique unique (slug, release),
  constraint finding_revision_release_fk foreign key (release) references release (number),
  constraint finding_revision_document check (retired or document ->> 'slug' = slug),
  constraint finding_revision_kind
    check (retired or kind in ('indication', 'contraindication', 'confirmation', 'exclusion'))
);

create table red_flag_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  urgency text generated always as (document ->> 'urgency') stored,
  constraint red_flag_revision_pk primary key (id),
  constraint red_flag_revision_unique unique (slug, release),
  constraint red_flag_revision_release_fk foreign key (release) references release (number),
  constraint red_flag_revision_document check (retired or document ->> 'slug' = slug),
  constraint red_flag_revision_urgency
    check (retired or urgency in ('emergency', 'same-day', 'urgent-referral'))
);

create table faq_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  constraint faq_revision_pk primary key (id),
  constraint faq_revision_unique unique (slug, release),
  constraint faq_revision_release_fk foreign key (release) references release (number),
  constraint faq_revision_document check (retired or document ->> 'slug' = slug)
);

create table source_revision (
  id bigint not null,
  slug text not null,
  release integer not null,
  retired boolean not null,
  document jsonb not null,
  level text generated always as (document ->> 'level') stored,
  constraint source_revision_pk primary key (id),
  constraint source_revision_unique unique (slug, release),
  constraint source_revision_release_fk foreign key (release) references release (number),
  constraint source_revision_document check (retired or document ->> 'id' = slug),
  constraint source_revision_level
    check (retired or level in ('issuer-text', 'secondary', 'unverified'))
);

-- A check constraint passes on null. What a constraint, a trigger or a reader rests on must
-- therefore be in the document of every entry in force, and of every step and link.

alter table condition_revision add constraint condition_revision_whole
  check (retired or num_nulls(document ->> 'slug', name, category, urgency) = 0);
alter table treatment_revision add constraint treatment_revision_whole
  check (retired or num_nulls(document ->> 'slug', name, kind, surgical, tier) = 0);
alter table pathway_revision add constraint pathway_revision_whole
  check (retired or document ->> 'condition' is not null);
alter table diagnostic_revision add constraint diagnostic_revision_whole
  check (retired or num_nulls(document ->> 'slug', name) = 0);
alter table finding_revision add constraint finding_revision_whole
  check (retired or num_nulls(document ->> 'slug', kind) = 0);
alter table red_flag_revision add constraint red_flag_revision_whole
  check (retired or num_nulls(document ->> 'slug', urgency) = 0);
alter table faq_revision add constraint faq_revision_whole
  check (retired or document ->> 'slug' is not null);
alter table source_revision add constraint source_revision_whole
  check (retired or num_nulls(document ->> 'id', level) = 0);

alter table treatment_link add constraint treatment_link_whole check (provenance is not null);
alter table pathway_step add constraint pathway_step_whole
  check (num_nulls(step_id, kind, stage, required) = 0);

-- JSON null is a value to SQL: a gate is there when it holds a criterion.
alter table pathway_step add constraint pathway_step_gate
  check (gate is null or gate -> 'criterion' ->> 'type' is not null);

-- Rule 1: no step follows a surgical step, except referrals.
create function check_step_order() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  if exists (
    select from pathway_step surgery
    join pathway_step later
      on later.pathway_revision_id = surgery.pathway_revision_id
      and later.position > surgery.position
    where surgery.pathway_revision_id = new.pathway_revision_id
      and surgery.kind = 'surgery'
      and later.kind <> 'referral'
  ) then
    raise exception 'a step other than a referral follows a surgical step (pathway revision %)',
      new.pathway_revision_id
      using errcode = 'check_violation', constraint = 'pathway_step_order';
  end if;
  return null;
end $$;

create constraint trigger pathway_step_order after insert on pathway_step
  deferrable initially deferred for each row execute function check_step_order();

-- Rule 2, the part that a row can show: a surgical step has a gate.
create function check_surgery_gate() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  if new.kind = 'surgery' and jsonb_typeof(new.gate -> 'criterion') is distinct from 'object' then
    raise exception 'surgical step % has no gate', new.step_id
      using errcode = 'check_violation', constraint = 'pathway_step_surgery_gate';
  end if;
  return null;
end $$;

create constraint trigger pathway_step_surgery_gate after insert on pathway_step
  deferrable initially deferred for each row execute function check_surgery_gate();

-- Rule 12: published rows are never updated or deleted, and a release is sealed by the commit of
-- the transaction that made it.
create function refuse_change() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  raise exception 'published rows are never changed: % on %', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation', constraint = 'append_only';
end $$;

-- Releases are numbered without gaps, and each is published after the one before: what was in force
-- at an instant is the newest release until then.
create function check_release_is_next() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
declare
  newest release;
begin
  select * into newest from release order by number desc limit 1;
  if new.number <> coalesce(newest.number, 0) + 1
    or new.published_at <= newest.published_at
    or new.made_by <> pg_current_xact_id()
  then
    raise exception 'release % does not follow release %', new.number, newest.number
      using errcode = 'integrity_constraint_violation', constraint = 'release_is_next';
  end if;
  return new;
end $$;

create trigger release_is_next before insert on release
  for each row execute function check_release_is_next();

create function check_release_is_open() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  if not exists (
    select from release where number = new.release and made_by = pg_current_xact_id()
  ) then
    raise exception 'release % is sealed', new.release
      using errcode = 'integrity_constraint_violation', constraint = 'sealed_release';
  end if;
  return new;
end $$;

create function check_part_is_open() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
declare
  revision_release integer;
begin
  execute format('select release from %I where id = $1', tg_argv[0])
    into revision_release
    using (to_jsonb(new) ->> tg_argv[1])::bigint;
  if not exists (
    select from release where number = revision_release and made_by = pg_current_xact_id()
  ) then
    raise exception 'release % is sealed', revision_release
      using errcode = 'integrity_constraint_violation', constraint = 'sealed_release';
  end if;
  return new;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array[
    'release', 'condition_revision', 'treatment_revision', 'treatment_link', 'pathway_revision',
    'pathway_step', 'diagnostic_revision', 'finding_revision', 'red_flag_revision',
    'faq_revision', 'source_revision'
  ] loop
    execute format(
      'create trigger %I before update or delete or truncate on %I'
      ' for each statement execute function refuse_change()', name || '_append_only', name);
    if name like '%\_revision' then
      execute format(
        'create trigger %I before insert on %I'
        ' for each row execute function check_release_is_open()', name || '_sealed', name);
    end if;
  end loop;
end $$;

create trigger treatment_link_sealed before insert on treatment_link
  for each row execute function check_part_is_open('treatment_revision', 'treatment_revision_id');
create trigger pathway_step_sealed before insert on pathway_step
  for each row execute function check_part_is_open('pathway_revision', 'pathway_revision_id');
