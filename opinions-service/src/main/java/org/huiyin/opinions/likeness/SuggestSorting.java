package org.huiyin.opinions.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;

/**
 * Suggests categories and problems for an opinion, each with its reason (SRT-3): where like opinions were put by
 * people, and which categories' names stand in its words. A person always decides.
 */
@ApplicationScoped
class SuggestSorting {

    /** Two texts that share a fifth of their pairs are usually about the same thing. */
    private static final double LEAST_SIMILARITY = 0.2;
    /** A word of its own name counts like an opinion that is the same; of a name above it, a quarter. */
    private static final double OWN_WORD = 1;
    private static final double WORD_ABOVE = 0.25;
    private static final int MOST_CATEGORIES_READ = 5_000;
    private static final int MOST_SUGGESTED = 5;
    private static final int MOST_SIMILAR = 10;

    private final Opinions opinions;
    private final LikeOpinions like;
    private final EntityManager entities;

    SuggestSorting(Opinions opinions, LikeOpinions like, EntityManager entities) {
        this.opinions = opinions;
        this.like = like;
        this.entities = entities;
    }

    @Transactional
    LikenessViews.SuggestionsView suggest(UUID id) {
        Opinion opinion = opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
        List<LikeOpinions.Like> alike = like.to(opinion, LEAST_SIMILARITY);
        String title = opinion.title();
        NormalText words = NormalText.of(title == null ? opinion.text() : title + "\n" + opinion.text());
        return new LikenessViews.SuggestionsView(
                like.isLookedAt(opinion),
                categories(words, alike),
                alike.stream().limit(MOST_SIMILAR).map(LikenessViews.SimilarOpinion::from).toList(),
                problems(opinion, alike));
    }

    private record KnownCategory(String code, String name, @Nullable String parentCode) {}

    private List<LikenessViews.SuggestedCategory> categories(NormalText text, List<LikeOpinions.Like> alike) {
        Map<String, KnownCategory> known = knownCategories();
        Map<String, List<String>> wordsOf = new HashMap<>();
        known.values().forEach(category -> wordsOf.put(category.code(), CategoryWords.in(text, category.name())));
        Map<String, List<Double>> votes = new HashMap<>();
        for (LikeOpinions.Like other : alike) {
            String category = other.opinion().categoryCode();
            if (category != null) {
                votes.computeIfAbsent(category, code -> new ArrayList<>()).add(other.similarity());
            }
        }
        return known.values().stream()
                .filter(category -> votes.containsKey(category.code())
                        || !wordsOf.getOrDefault(category.code(), List.of()).isEmpty())
                .map(category -> suggested(category, known, wordsOf, votes.getOrDefault(category.code(), List.of())))
                .sorted(Comparator.comparingDouble(LikenessViews.SuggestedCategory::score)
                        .reversed()
                        .thenComparing(LikenessViews.SuggestedCategory::categoryCode))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    private static LikenessViews.SuggestedCategory suggested(
            KnownCategory category,
            Map<String, KnownCategory> known,
            Map<String, List<String>> wordsOf,
            List<Double> votes) {
        List<String> words = new ArrayList<>(wordsOf.getOrDefault(category.code(), List.of()));
        double score = votes.stream().mapToDouble(Double::doubleValue).sum() + OWN_WORD * words.size();
        StringBuilder path = new StringBuilder(category.name());
        String parentCode = category.parentCode();
        KnownCategory above = parentCode == null ? null : known.get(parentCode);
        while (above != null) {
            List<String> wordsAbove = wordsOf.getOrDefault(above.code(), List.of());
            words.addAll(wordsAbove);
            score += WORD_ABOVE * wordsAbove.size();
            path.insert(0, above.name() + "/");
            String next = above.parentCode();
            above = next == null ? null : known.get(next);
        }
        return new LikenessViews.SuggestedCategory(
                category.code(),
                category.name(),
                path.toString(),
                LikenessViews.hundredths(score),
                votes.size(),
                words);
    }

    private Map<String, KnownCategory> knownCategories() {
        List<Object[]> rows = entities.createNativeQuery(
                        "select code, name, parent_code from category order by level, code", Object[].class)
                .setMaxResults(MOST_CATEGORIES_READ)
                .getResultList();
        Map<String, KnownCategory> known = new HashMap<>();
        rows.forEach(row ->
                known.put((String) row[0], new KnownCategory((String) row[0], (String) row[1], (String) row[2])));
        return known;
    }

    /** Problems that it is not in. */
    private List<LikenessViews.SuggestedProblem> problems(Opinion opinion, List<LikeOpinions.Like> alike) {
        Map<UUID, Integer> counts = new HashMap<>();
        Map<UUID, Double> weights = new HashMap<>();
        for (LikeOpinions.Like other : alike) {
            for (UUID problem : other.opinion().problemIds()) {
                counts.merge(problem, 1, Integer::sum);
                weights.merge(problem, other.similarity(), Double::sum);
            }
        }
        counts.keySet().removeAll(opinion.problemIds());
        Map<UUID, String> titles = titlesOf(counts.keySet());
        return counts.keySet().stream()
                .sorted(Comparator.comparing((UUID problem) -> weights.getOrDefault(problem, 0.0))
                        .reversed()
                        .thenComparing(UUID::toString))
                .limit(MOST_SUGGESTED)
                .map(problem -> new LikenessViews.SuggestedProblem(
                        problem, titles.getOrDefault(problem, ""), counts.getOrDefault(problem, 0)))
                .toList();
    }

    private Map<UUID, String> titlesOf(Set<UUID> problems) {
        if (problems.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, title from problem where id in (:problems)", Object[].class)
                .setParameter("problems", problems)
                .getResultList();
        Map<UUID, String> titles = new HashMap<>();
        rows.forEach(row -> titles.put((UUID) row[0], (String) row[1]));
        return titles;
    }
}
