-- Questions for an e-mail address, bounds of an answer, and questions that an earlier answer brings up.
alter table plan_question drop constraint plan_question_kind_check;
alter table plan_question add constraint plan_question_kind_check check (kind in ('TEXT', 'CHOICE', 'NUMBER', 'EMAIL'));
alter table plan_question add column minimum integer;
alter table plan_question add column maximum integer;
alter table plan_question add constraint plan_question_range_check
  check ((minimum is null) = (maximum is null) and 0 <= minimum and minimum <= maximum);
alter table plan_question add column asked_after text;
alter table plan_question add column asked_when text;
alter table plan_question add constraint plan_question_condition_check check ((asked_after is null) = (asked_when is null));
