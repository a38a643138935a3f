-- CAM-5: the last event that was heard of a deed's commitment; an older one that comes late closes no deed that was reopened.
alter table practical_deed add column commitment_sequence bigint;
