-- REC-5: one that was opened for 0 days is told from one on its last day.
alter table plan add column consultation_opened_on date;
