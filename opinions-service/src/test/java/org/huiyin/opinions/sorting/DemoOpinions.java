package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Many opinions at once, as intake would have left them long ago. */
final class DemoOpinions {

    private DemoOpinions() {}

    /** Rows like that of the sample. Their ids are of 1970, so that nothing looks at them as newly come. */
    @SuppressWarnings("unchecked")
    static List<UUID> copies(EntityManager entities, UUID sample, int count) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        """
                        insert into opinion (id, campaign_id, organization_code, channel, respondent, direction, target,
                                             text, received_on, reply_working_days, reply_due_on, state, changed_at)
                        select cast('00000000' || substr(cast(gen_random_uuid() as text), 9) as uuid), campaign_id,
                               organization_code, channel, respondent, direction, target, text, received_on,
                               reply_working_days, reply_due_on, state, changed_at
                        from opinion, generate_series(1, :count) where id = :sample
                        returning id""",
                        UUID.class)
                .setParameter("count", count)
                .setParameter("sample", sample)
                .getResultList());
    }
}
