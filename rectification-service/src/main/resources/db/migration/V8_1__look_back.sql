-- look-back (SUP-3) --------------------------------------------------------------------------------------------------

create table look_back_template (
    id         uuid        primary key,
    title      text        not null check (length(title) between 1 and 200),
    kind       text        not null check (kind in ('ORGANIZATION', 'ITEM')),
    questions  jsonb       not null check (jsonb_array_length(questions) between 1 and 50),
    edition    integer     not null check (edition >= 1),
    changed_at timestamptz not null,
    version    bigint      not null
);

create table look_back (
    id               uuid        primary key,
    template_id      uuid        not null references look_back_template (id),
    template_edition integer     not null check (template_edition >= 1),
    campaign_id      uuid        not null references campaign (id),
    title            text        not null check (length(title) between 1 and 200),
    kind             text        not null check (kind in ('ORGANIZATION', 'ITEM')),
    -- As they were asked, whatever becomes of the template.
    questions        jsonb       not null check (jsonb_array_length(questions) between 1 and 50),
    state            text        not null check (state in ('RUNNING', 'COMPLETE', 'CLOSED')),
    subjects         integer     not null check (subjects >= 0),
    answered         integer     not null check (answered between 0 and subjects),
    started_on       date        not null,
    due_on           date,
    ended_on         date,
    changed_at       timestamptz not null,
    version          bigint      not null,
    check ((state = 'RUNNING') = (ended_on is null)),
    check (state <> 'COMPLETE' or answered = subjects),
    check (state <> 'RUNNING' or answered < subjects)
);
create index look_back_campaign on look_back (campaign_id, id);
create index look_back_state on look_back (state, id);

create table look_back_subject (
    id                uuid   primary key,
    -- Listed first, so that the look-back knows how many they are.
    look_back_id      uuid   not null references look_back (id) deferrable initially deferred,
    organization_code text   not null references organization (code) on update cascade,
    item_id           uuid   references item (id),
    answers           jsonb,
    answered_on       date,
    answered_by       text,
    -- Its organization is gone: there is nothing left to look at.
    dropped_on        date,
    version           bigint not null,
    unique nulls not distinct (look_back_id, organization_code, item_id),
    check ((answers is null) = (answered_on is null)),
    check ((answers is null) = (answered_by is null)),
    check (answers is null or dropped_on is null)
);
create index look_back_subject_list on look_back_subject (look_back_id, organization_code, id);
create index look_back_subject_due on look_back_subject (look_back_id, organization_code, id)
    where answered_on is null and dropped_on is null;
create index look_back_subject_organization on look_back_subject (organization_code) where answered_on is null;

create table look_back_finding (
    id                uuid   primary key,
    look_back_id      uuid   not null references look_back (id),
    subject_id        uuid   not null references look_back_subject (id),
    campaign_id       uuid   not null references campaign (id),
    organization_code text   not null references organization (code) on update cascade,
    item_id           uuid   references item (id),
    question_code     text   not null,
    question          text   not null,
    text              text   not null check (length(text) between 1 and 1000),
    found_on          date   not null,
    found_by          text   not null,
    order_id          uuid   unique,
    -- An item that is removed from its plan leaves the finding open again.
    planned_item_id   uuid   unique references item (id) on delete set null,
    version           bigint not null,
    unique (subject_id, question_code),
    -- Turned into something at most once.
    check (order_id is null or planned_item_id is null)
);
create index look_back_finding_organization on look_back_finding (organization_code, id);
create index look_back_finding_run on look_back_finding (look_back_id, id);
create index look_back_finding_campaign on look_back_finding (campaign_id, id);
create index look_back_finding_open on look_back_finding (organization_code, id)
    where order_id is null and planned_item_id is null;

insert into look_back_template (id, title, kind, questions, edition, changed_at, version) values
    ('019ab000-0000-7000-8000-000000000901', '八查八看', 'ORGANIZATION', '[
        {"code": "STUDY", "text": "查学习动员，看学习时间是否保证、人员是否到齐"},
        {"code": "OPINIONS", "text": "查征求意见，看渠道是否畅通、意见是否如实汇总"},
        {"code": "ANALYSIS", "text": "查分析评议，看问题是否找准、原因是否讲清"},
        {"code": "PLAN", "text": "查整改方案，看内容、措施、时限和目标是否清楚"},
        {"code": "PROGRESS", "text": "查整改落实，看承诺事项是否按期办结"},
        {"code": "PUBLICITY", "text": "查公开公示，看整改结果是否向群众公布"},
        {"code": "RULES", "text": "查建章立制，看制度是否管用、是否执行"},
        {"code": "SATISFACTION", "text": "查群众评价，看不满意的事项是否补课或重新整改"}]', 1, now(), 0),
    ('019ab000-0000-7000-8000-000000000902', '整改事项三问', 'ITEM', '[
        {"code": "CONTENT", "text": "内容是否具体"},
        {"code": "MEASURES", "text": "措施是否到位"},
        {"code": "SOLVED", "text": "问题是否解决"}]', 1, now(), 0);
