-- SAT-2: a survey that too few people answer is given up, and another may be held (ADR 33) ------------------------------

alter table survey add column abandoned_on date;
alter table survey add column abandonment_reason text check (length(abandonment_reason) between 1 and 1000);
alter table survey drop constraint survey_state_check;
alter table survey add constraint survey_state_check check (state in ('OPEN', 'CLOSED', 'ABANDONED'));
alter table survey add constraint survey_abandoned check (
    (state = 'ABANDONED') = (abandoned_on is not null) and (state = 'ABANDONED') = (abandonment_reason is not null));
-- Each of the checks of a closed survey stays as it is, but for what follows from it: nothing follows from an abandoned one.
alter table survey drop constraint survey_check2;
alter table survey add constraint survey_consequence_of_state check (
    case state when 'CLOSED' then consequence in ('NONE', 'MAKE_UP', 'REDO')
               when 'ABANDONED' then consequence is null
               else true end);
