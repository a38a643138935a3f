-- collection: what rectification-service was told by the public is an opinion here, each once (REC-5, SAT-1, COL-1) ----------

create table heard_voice (
    -- Of the comment, or of the remark.
    id         uuid primary key,
    -- Checked at the commit: the voice is known first, then its opinion is taken in.
    opinion_id uuid not null unique references opinion (id) deferrable initially deferred,
    -- The plan that was commented on, or the survey in which the remark was left.
    about_id   uuid not null
);
