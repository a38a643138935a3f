package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Carrier;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Succession;

/** Items as answers: with the standing of today (REC-6). */
@ApplicationScoped
public class ItemViews {

    private final PanacheCampaigns campaigns;
    private final PanacheOrganizations organizations;
    private final Succession succession;
    private final DistrictTime time;

    ItemViews(
            PanacheCampaigns campaigns,
            PanacheOrganizations organizations,
            Succession succession,
            DistrictTime time) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.succession = succession;
        this.time = time;
    }

    public ItemView view(Item item) {
        ItemFacts facts = item.facts();
        return ItemView.of(facts, standing(facts));
    }

    List<CommitmentView> commitments(List<Item> items) {
        List<String> leads = items.stream().map(Item::leadOrganization).distinct().toList();
        Map<String, String> names = organizations.namesOf(leads);
        Map<String, Carrier> carriers = succession.carriersOf(leads);
        return items.stream().map(Item::facts).map(facts -> commitment(facts, names, carriers)).toList();
    }

    CommitmentView commitment(Item item) {
        return commitments(List.of(item)).getFirst();
    }

    private CommitmentView commitment(ItemFacts facts, Map<String, String> names, Map<String, Carrier> carriers) {
        String lead = facts.leadOrganization();
        int smallestCell = campaigns.policyOf(facts.campaignId()).smallestCell();
        return CommitmentView.of(facts, standing(facts), names.get(lead), carriers.get(lead), smallestCell);
    }

    private Standing standing(ItemFacts facts) {
        return facts.standing(time.today(), campaigns.policyOf(facts.campaignId()).stalledAfterDays());
    }
}
