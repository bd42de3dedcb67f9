-- Whoever follows reads what the newest releases changed: without looking at all that there ever was.

do $$
declare
  name text;
begin
  foreach name in array array[
    'condition_revision', 'treatment_revision', 'pathway_revision', 'diagnostic_revision',
    'finding_revision', 'red_flag_revision', 'faq_revision', 'source_revision'
  ] loop
    execute format('create index %I on %I (release)', name || '_release_index', name);
  end loop;
end $$;
