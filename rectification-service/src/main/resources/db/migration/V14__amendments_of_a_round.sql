-- REC-6: each amendment says to which round it belongs, and whether it was asked for or begins that round. The history has
-- one line for each that was approved, in their order, with the round.
update item set amendments = (
    select jsonb_agg(
        amendment || jsonb_build_object('round', coalesce(line.round, 1), 'cause', 'REQUESTED') order by each.number)
    from jsonb_array_elements(amendments) with ordinality as each (amendment, number)
    left join (
        select round, row_number() over (order by id) as number
        from item_history where item_id = item.id and move = 'AMENDMENT'
    ) line on line.number = each.number)
where amendments <> '[]';
