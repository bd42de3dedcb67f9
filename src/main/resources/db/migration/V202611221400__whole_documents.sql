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
