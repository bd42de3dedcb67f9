-- Answers that are too old to be given again are looked for by their age, with each new one.
create index idempotent_answer_created_at on idempotent_answer (created_at);
