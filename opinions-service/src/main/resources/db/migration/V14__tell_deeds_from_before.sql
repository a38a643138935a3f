-- CAM-5: rectification-service takes up deeds that it was told of. Those from before V13 were never told: every deed is told once
-- more as it stands now, in the words of org.huiyin.contracts.opinions.PracticalDeedChanged; who knows it knows it still.
insert into outbox (id, topic, aggregate_type, aggregate_id, type, sequence, payload, created_at)
select told.event_id, 'opinions.events', 'practical-deed', told.id::text, told.type, told.version,
       json_build_object(
           'specversion', '1.0',
           'id', told.event_id,
           'source', '/opinions-service',
           'type', told.type,
           'subject', told.id,
           'time', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'datacontenttype', 'application/json',
           'sequence', lpad(told.version::text, 10, '0'),
           'data', json_build_object(
               'deedId', told.id,
               'contactPointId', told.contact_point_id,
               'description', told.description,
               'organizationCode', told.home_code,
               'visitedOrganizationCode', told.visited_code,
               'promisedOn', told.promised_on,
               'state', told.state))::text,
       now()
from (
    select d.id, d.contact_point_id, d.description, d.promised_on, d.state, d.version, p.home_code, p.visited_code,
           gen_random_uuid() as event_id,
           'org.huiyin.opinions.practical-deed-' || case d.state when 'PROMISED' then 'promised' else 'settled' end
               || '.v1' as type
    from practical_deed d join contact_point p on p.id = d.contact_point_id
    order by d.id
    -- Kept from being folded into the select above, which would draw an id for each use of it.
    offset 0) told;
