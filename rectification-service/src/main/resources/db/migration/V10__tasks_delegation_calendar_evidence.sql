-- tasks: what of an organization waits in which state -----------------------------------------------------------------
create index plan_waiting on plan (organization_code, state) where state <> 'ADOPTED';
create index item_waiting on item (organization_code, state) where state not in ('PLANNED', 'CONCLUDED');
create index amendment_request_open on amendment_request (item_id) where state = 'WAITING';
