-- Whoever listens hears of a release, and of a recall, when its transaction is committed.

create function tell_of_news() returns trigger language plpgsql
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('stepwell_release', '');
  return null;
end $$;

create trigger release_news after insert on release
  for each statement execute function tell_of_news();
create trigger release_recall_news after insert on release_recall
  for each statement execute function tell_of_news();
