-- REC-6: each amendment says to which round it belongs, and whether it was asked for or begins that round.
update item set amendments = (
    select jsonb_agg(amendment || '{"round": 1, "cause": "REQUESTED"}' order by number)
    from jsonb_array_elements(amendments) with ordinality as each (amendment, number))
where amendments <> '[]';
