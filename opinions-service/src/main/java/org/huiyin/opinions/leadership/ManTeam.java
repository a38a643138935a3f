package org.huiyin.opinions.leadership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.directory.OrganizationDirectory;

/** Says which posts a team has, and who holds them (COL-4). A post keeps its id as long as it keeps its title. */
@ApplicationScoped
class ManTeam {

    private final LeadershipTeams teams;
    private final RecordTenures tenures;
    private final OrganizationDirectory organizations;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ManTeam(
            LeadershipTeams teams,
            RecordTenures tenures,
            OrganizationDirectory organizations,
            ChangeLog changeLog,
            DistrictTime time) {
        this.teams = teams;
        this.tenures = tenures;
        this.organizations = organizations;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * @param holder absent while the post is vacant
     * @param since from when it is held so, or vacant; today when absent
     */
    record Manning(String title, PostKind kind, @Nullable String holder, @Nullable LocalDate since) {}

    @Transactional
    LeadershipTeam found(Caller caller, String organizationCode, List<Manning> wanted) {
        if (!organizations.knows(organizationCode)) {
            throw ProblemException.invalidField("/organizationCode", "unknown", "There is no such organization.");
        }
        if (teams.ofOrganization(organizationCode).isPresent()) {
            throw new ProblemException(
                    OpinionsProblem.TEAM_EXISTS, "Change the team of " + organizationCode + " with PUT.");
        }
        LeadershipTeam team = new LeadershipTeam(organizationCode, posts(List.of(), wanted), time.now());
        teams.persist(team);
        teams.flush();
        record(caller, "found-team", team, tenures.record(caller, team, since(wanted)));
        return team;
    }

    @Transactional
    LeadershipTeam change(Caller caller, UUID id, List<Manning> wanted, @Nullable String ifMatch) {
        LeadershipTeam team = teams.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("leadership team"));
        EntityTags.requireMatch(ifMatch, team.version());
        team.man(posts(team.posts(), wanted), time.now());
        record(caller, "man-team", team, tenures.record(caller, team, since(wanted)));
        teams.flush();
        return team;
    }

    @Transactional
    LeadershipTeam assess(Caller caller, UUID id, TeamStrength strength, @Nullable String finding) {
        LeadershipTeam team = teams.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("leadership team"));
        team.assess(strength, finding, time.today(), time.now());
        changeLog.record(caller, "assess-team", "leadership-team", id.toString(), Map.of("strength", strength));
        teams.flush();
        return team;
    }

    private static List<@Nullable LocalDate> since(List<Manning> wanted) {
        List<@Nullable LocalDate> since = new ArrayList<>();
        wanted.forEach(manning -> since.add(manning.since()));
        return since;
    }

    private static List<Post> posts(List<Post> present, List<Manning> wanted) {
        Map<String, UUID> ids = new HashMap<>();
        present.forEach(post -> ids.put(post.title(), post.id()));
        Set<String> titles = new HashSet<>();
        List<Post> posts = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Manning manning = wanted.get(index);
            if (!titles.add(manning.title())) {
                throw ProblemException.invalidField(
                        "/posts/%d/title".formatted(index), "repeated", "A team has each title once.");
            }
            UUID id = ids.getOrDefault(manning.title(), TimeOrderedId.next());
            posts.add(new Post(id, manning.title(), manning.kind(), manning.holder()));
        }
        return posts;
    }

    private void record(Caller caller, String action, LeadershipTeam team, List<RecordTenures.Change> tenures) {
        changeLog.record(caller, action, "leadership-team", team.id().toString(), Map.of(
                "organizationCode", team.organizationCode(),
                "posts", team.posts().size(),
                "tenures", tenures,
                "vacant", team.posts().stream().filter(Post::isVacant).count()));
    }
}
