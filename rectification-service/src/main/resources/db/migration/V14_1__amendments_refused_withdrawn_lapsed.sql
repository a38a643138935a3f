-- REC-6: an amendment may end without approval, and then frees its field.
alter table amendment_request
    add column refusal_reasons text check (length(refusal_reasons) between 1 and 2000),
    drop constraint amendment_request_state_check,
    add constraint amendment_request_state_check
        check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    -- TRU-4: nobody decides on what they asked for, though they may take it back.
    drop constraint amendment_request_check1,
    add constraint amendment_request_decided_by_another
        check (state = 'WITHDRAWN' or decided_by is null or decided_by <> requested_by),
    add constraint amendment_request_refused check ((state = 'REFUSED') = (refusal_reasons is not null)),
    add constraint amendment_request_decided check ((state in ('WAITING', 'LAPSED')) = (decided_by is null));

-- Those of an item that is verified, and of a round that is over.
update amendment_request set
    state = 'LAPSED', decided_on = cast(now() at time zone 'Asia/Shanghai' as date), version = version + 1
where state = 'WAITING' and (
    item_id in (select id from item where state in ('VERIFIED', 'RESULT_PUBLISHED', 'CONCLUDED'))
    or exists (
        select 1 from item_history line
        where line.item_id = amendment_request.item_id and line.move = 'REOPENING'
            and cast(line.happened_at at time zone 'Asia/Shanghai' as date) > amendment_request.requested_on));
