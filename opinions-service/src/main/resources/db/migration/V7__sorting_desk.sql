-- sorting desk: search by words, and filters --------------------------------------------------------------------------

-- The pairs of neighbouring characters of a text, each as one number: what a search for Chinese can be indexed by, since
-- a Chinese word is two characters long and has no blanks around it. Only Chinese, Japanese and Korean characters,
-- Latin letters and digits make pairs; letters count in lower case, full-width ones as their usual selves. Two pairs may
-- share a number where a character lies outside the basic plane, so that a search compares the text as well. It is
-- dear: the planner is to look into the index, and never to cut up text after text.
create function character_pairs(words text) returns integer[]
    language plpgsql immutable strict parallel safe cost 10000 as $$
declare
    pairs    integer[] := '{}';
    previous integer   := 0;
    code     integer;
    letter   text;
begin
    foreach letter in array string_to_array(words, null) loop
        code := ascii(letter);
        if code not between 13312 and 65279 then
            if code between 65281 and 65374 then
                code := code - 65248;
            end if;
            if code between 65 and 90 then
                code := code + 32;
            elsif not (code between 97 and 122 or code between 48 and 57 or code > 65535) then
                code := 0;
            end if;
        end if;
        if previous > 0 and code > 0 then
            pairs := pairs || ((previous << 16) | (code & 65535));
        end if;
        previous := code;
    end loop;
    return pairs;
end $$;

drop index opinion_words;
create index opinion_words on opinion using gin (character_pairs(coalesce(title, '') || ' ' || text));
-- Nothing is estimated by these statistics, and gathering them would cut up thirty thousand texts each time.
alter index opinion_words alter column 1 set statistics 0;

create index opinion_channel on opinion (channel, received_on desc, id desc);
create index opinion_respondent on opinion (respondent, received_on desc, id desc);
create index opinion_without_problem on opinion (received_on desc, id desc) where problem_ids = '{}';
-- What is open, by its day: overdue is what lies before today.
create index opinion_open_due on opinion (reply_due_on, id) where closed_on is null;
