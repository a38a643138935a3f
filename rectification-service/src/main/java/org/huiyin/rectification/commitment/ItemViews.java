package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;

/** Items as answers: with the standing of today (REC-6). */
@ApplicationScoped
public class ItemViews {

    private final PanacheCampaigns campaigns;
    private final PanacheOrganizations organizations;
    private final DistrictTime time;

    ItemViews(PanacheCampaigns campaigns, PanacheOrganizations organizations, DistrictTime time) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.time = time;
    }

    public ItemView view(Item item) {
        ItemFacts facts = item.facts();
        return ItemView.of(facts, standing(facts));
    }

    List<CommitmentView> commitments(List<Item> items) {
        Map<String, String> names =
                organizations.namesOf(items.stream().map(Item::leadOrganization).toList());
        return items.stream().map(Item::facts).map(facts -> commitment(facts, names)).toList();
    }

    CommitmentView commitment(Item item) {
        return commitments(List.of(item)).getFirst();
    }

    private CommitmentView commitment(ItemFacts facts, Map<String, String> names) {
        return CommitmentView.of(facts, standing(facts), names.get(facts.leadOrganization()));
    }

    private Standing standing(ItemFacts facts) {
        return facts.standing(time.today(), campaigns.policyOf(facts.campaignId()).stalledAfterDays());
    }
}
