-- CAM-5: the commitment that rectification made of a practical deed.
alter table practical_deed add column commitment_id uuid;
