-- What the counters should be, in two steps: first what is alike is counted together, then the few rows that are left are
-- summed up in every way. The same figures as before at half the cost: a rebuild asks for them twice.
call in_each_projection($ddl$

create or replace view expected_opinion_counter as
    with day as (
        select campaign_id, organization_code, received_on, target,
               count(*) as opinions,
               count(*) filter (where closed_on <= reply_due_on) as answered_in_time,
               count(*) filter (where problem_count > 0) as grouped,
               count(*) filter (where solved and problem_count > 0) as solved
          from opinion_fact
         group by 1, 2, 3, 4
    )
    select unit.grain, campaign_id, organization_code,
           case unit.grain when 'DAY' then received_on
                           else received_on - (extract(day from received_on)::integer - 1) end as period,
           (coalesce(sum(opinions) filter (where target = 'DISTRICT_TEAM'), 0))::bigint as district_team,
           (coalesce(sum(opinions) filter (where target = 'DISTRICT_LEADER'), 0))::bigint as district_leader,
           (coalesce(sum(opinions) filter (where target = 'UNIT_TEAM'), 0))::bigint as unit_team,
           (coalesce(sum(opinions) filter (where target = 'UNIT_TEAM_MEMBER'), 0))::bigint as unit_team_member,
           (coalesce(sum(opinions) filter (where target = 'BRANCH_TEAM'), 0))::bigint as branch_team,
           (coalesce(sum(opinions) filter (where target = 'BRANCH_HEAD'), 0))::bigint as branch_head,
           (coalesce(sum(opinions) filter (where target = 'COMMITTEE_MEMBER'), 0))::bigint as committee_member,
           (coalesce(sum(opinions) filter (where target = 'ORDINARY_MEMBER'), 0))::bigint as ordinary_member,
           sum(answered_in_time)::bigint as answered_in_time,
           sum(grouped)::bigint as grouped,
           sum(solved)::bigint as solved
      from day cross join (values ('DAY' collate "C"), ('MONTH' collate "C")) as unit (grain)
     group by 1, 2, 3, 4;

create or replace view expected_opinion_breakdown as
    with alike as (
        select channel, respondent, coalesce(category_code, '') as category, campaign_id, organization_code,
               received_on - (extract(day from received_on)::integer - 1) as month, target,
               count(*) as opinions
          from opinion_fact
         group by 1, 2, 3, 4, 5, 6, 7
    )
    select case grouping(channel) when 1 then '*' else channel end as channel,
           case grouping(respondent) when 1 then '*' else respondent end as respondent,
           case grouping(category) when 1 then '*' else category end as category,
           campaign_id,
           case grouping(organization_code) when 1 then '*' else organization_code end as organization_code,
           month,
           (coalesce(sum(opinions) filter (where target = 'DISTRICT_TEAM'), 0))::bigint as district_team,
           (coalesce(sum(opinions) filter (where target = 'DISTRICT_LEADER'), 0))::bigint as district_leader,
           (coalesce(sum(opinions) filter (where target = 'UNIT_TEAM'), 0))::bigint as unit_team,
           (coalesce(sum(opinions) filter (where target = 'UNIT_TEAM_MEMBER'), 0))::bigint as unit_team_member,
           (coalesce(sum(opinions) filter (where target = 'BRANCH_TEAM'), 0))::bigint as branch_team,
           (coalesce(sum(opinions) filter (where target = 'BRANCH_HEAD'), 0))::bigint as branch_head,
           (coalesce(sum(opinions) filter (where target = 'COMMITTEE_MEMBER'), 0))::bigint as committee_member,
           (coalesce(sum(opinions) filter (where target = 'ORDINARY_MEMBER'), 0))::bigint as ordinary_member
      from alike
     group by campaign_id, month,
              grouping sets ((organization_code, channel), (organization_code, respondent),
                             (organization_code, category), (channel, respondent, category));

$ddl$);
