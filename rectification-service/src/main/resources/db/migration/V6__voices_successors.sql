-- planning: an absorbed comment names the change that was made (REC-5) ----------------------------------------------------

alter table plan_comment
    -- No reference: an item may leave the plan later, and the response stays as it was given.
    add column changed_item_id uuid,
    add column changed_field   text check (length(changed_field) between 1 and 50),
    -- The plan's organization, or the one that carries its work on.
    add column responded_by    text,
    add constraint plan_comment_change_has_item_and_field check ((changed_item_id is null) = (changed_field is null)),
    add constraint plan_comment_answered_changes_nothing
        check (changed_item_id is null or response_kind is not distinct from 'ABSORBED');
-- Not of comments that were absorbed before this was asked for.
alter table plan_comment add constraint plan_comment_absorbed_names_change
    check (response_kind is distinct from 'ABSORBED' or changed_item_id is not null) not valid;

-- directory: who carries on the work of an organization that was merged (CAM-1) ----------------------------------------------
-- No reference: the successor may be told later.

alter table organization add column successor_code text;
create index organization_successor on organization (successor_code) where successor_code is not null;
