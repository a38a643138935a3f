package org.huiyin.opinions.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is done for a member who was found wanting; stored encrypted (APP-1).
 *
 * @param mentorMembers ids of members of the same organization
 * @param mentorPosts ids of posts of the organization's team
 * @param reviewDays when it is to be looked at again, in order
 * @param reviews what was found then
 */
record HelpPlanWords(
        String measures,
        List<UUID> mentorMembers,
        List<UUID> mentorPosts,
        List<LocalDate> reviewDays,
        List<Review> reviews) {

    static final int MOST_REVIEWS = 100;

    HelpPlanWords {
        mentorMembers = List.copyOf(mentorMembers);
        mentorPosts = List.copyOf(mentorPosts);
        reviewDays = List.copyOf(reviewDays);
        reviews = List.copyOf(reviews);
    }

    /** What a look at the plan found. */
    record Review(LocalDate heldOn, String finding) {}

    HelpPlanWords reviewed(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new HelpPlanWords(measures, mentorMembers, mentorPosts, reviewDays, more);
    }

    /** The measures of another plan; what was found so far stays. */
    HelpPlanWords changedTo(HelpPlanWords plan) {
        return new HelpPlanWords(plan.measures, plan.mentorMembers, plan.mentorPosts, plan.reviewDays, reviews);
    }

    @Override
    public String toString() {
        return "HelpPlanWords[****]";
    }
}
