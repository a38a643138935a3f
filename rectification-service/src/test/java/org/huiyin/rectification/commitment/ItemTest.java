package org.huiyin.rectification.commitment;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class ItemTest {

    @Test
    void refusesTheVerificationOfOwnWork() {
        Item item = ItemMother.in(ItemState.COMPLETION_REPORTED);

        Outcome<Item> outcome = item.verify(ActMother.by("officer", Capacity.SUPERVISOR));

        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.OwnWork("VERIFICATION")));
        assertThat(item.facts().state()).isEqualTo(ItemState.COMPLETION_REPORTED);
    }

    @Test
    void refusesThatSomeoneOfACooperatingOrganizationChecksIt() {
        Item item = ItemMother.in(ItemState.COMMITTED);
        item.progressOfPart(ItemMother.TOWN, 100, ActMother.by("officer-town", Capacity.OFFICER));
        item.complete("完成", ItemMother.EVIDENCE, ItemMother.as(Capacity.OFFICER));

        Outcome<Item> outcome = item.sendBack("理由", ActMother.by("officer-town", Capacity.SUPERVISOR));

        assertThat(outcome).isEqualTo(Outcome.refused(new Refusal.OwnWork("COMPLETION_RETURN")));
    }

    @Test
    void progressFollowsFromItsParts() {
        Item item = ItemMother.in(ItemState.COMMITTED);

        item.progress(75, ItemMother.as(Capacity.OFFICER));
        assertThat(item.facts().progressPercent()).isEqualTo(37);

        item.progressOfPart(item.partOf("DEMO-TOWN-01").orElseThrow(), 50, ActMother.by("town", Capacity.OFFICER));
        assertThat(item.facts().progressPercent()).isEqualTo(62);
    }

    @Test
    void isWholeOnceItsCompletionIsReported() {
        assertThat(ItemMother.in(ItemState.COMPLETION_REPORTED).facts().progressPercent()).isEqualTo(100);
    }

    @Test
    void keepsThePromisedDeadlineWhenItIsAmended() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        AmendmentRequest request = amendment(item, AmendedField.DEADLINE, ItemMother.DEADLINE.plusDays(15).toString());

        item.amend(request, ItemMother.as(Capacity.LEADER));

        assertThat(item.content().deadline()).isEqualTo(ItemMother.DEADLINE.plusDays(15));
        assertThat(item.facts().promisedDeadline()).isEqualTo(ItemMother.DEADLINE);
        assertThat(item.facts().amendments()).containsExactly(new Amendment(
                ItemMother.TODAY, "deadline", ItemMother.DEADLINE.toString(), ItemMother.DEADLINE.plusDays(15).toString(),
                "灯具到货延迟", 1, AmendmentCause.REQUESTED));
    }

    @Test
    void showsMeasuresOneToALineBesideTheOriginal() {
        Item item = ItemMother.in(ItemState.COMMITTED);

        item.amend(amendment(item, AmendedField.MEASURES, "更换灯具\n每日巡查"), ItemMother.as(Capacity.LEADER));

        assertThat(item.content().measures()).containsExactly("更换灯具", "每日巡查");
        assertThat(item.facts().amendments().getFirst().before()).isEqualTo("更换损坏灯具\n建立每周夜间巡查制度");
    }

    @Test
    void isNoLongerOverdueWhenALaterDeadlineIsApproved() {
        Item item = ItemMother.in(ItemState.COMMITTED);
        item.markOverdue(ActMother.as(Capacity.SYSTEM, ItemMother.DEADLINE.plusDays(1)));

        item.amend(
                amendment(item, AmendedField.DEADLINE, ItemMother.DEADLINE.plusDays(10).toString()),
                ActMother.as(Capacity.LEADER, ItemMother.DEADLINE.plusDays(2)));

        assertThat(item.facts().overdueSince()).isNull();
    }

    @Test
    void beginsAnotherRoundFromNothing() {
        Item item = ItemMother.in(ItemState.RESULT_PUBLISHED);

        item.reopen(ItemMother.as(Capacity.SYSTEM));

        assertThat(item.round()).isEqualTo(2);
        assertThat(item.facts().fulfilment()).isNull();
        assertThat(item.facts().progressPercent()).isZero();
        assertThat(item.facts().parts()).containsExactly(ItemMother.TOWN);
    }

    @Test
    void loosesItsFulfilmentWhenSentBack() {
        Item item = ItemMother.in(ItemState.COMPLETION_REPORTED);

        item.sendBack("仍有两处未落实", ItemMother.as(Capacity.SUPERVISOR));

        assertThat(item.facts().fulfilment()).isNull();
        assertThat(item.facts().returnReasons()).isEqualTo("仍有两处未落实");
    }

    @Test
    void owesAMakeUpUntilTheSuperiorRecordsIt() {
        Item item = ItemMother.in(ItemState.RESULT_PUBLISHED);
        item.rate(ItemMother.rated(Consequence.MAKE_UP), ItemMother.as(Capacity.SYSTEM));
        assertThat(item.rateable()).isEqualTo(Outcome.refused(new Refusal.MakeUpOwed()));

        item.makeUp(ItemMother.as(Capacity.LEADER));

        assertThat(item.rateable()).isEqualTo(Outcome.made(item));
        assertThat(item.makeUp(ItemMother.as(Capacity.LEADER))).isEqualTo(Outcome.refused(new Refusal.NoMakeUpOwed()));
    }

    @Test
    void isAmendedByNobodyWhoAskedForIt() {
        AmendmentRequest request = amendment(ItemMother.in(ItemState.COMMITTED), AmendedField.GOAL, "更高");

        assertThat(request.approve(ActMother.by("officer", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("APPROVAL")));
    }

    @Test
    void isAmendedByNobodyWhoDidItsWork() {
        Item item = ItemMother.in(ItemState.IN_PROGRESS);
        AmendmentRequest request = amendment(item, AmendedField.GOAL, "更高");

        assertThat(item.amendableBy(ActMother.by("officer", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("AMENDMENT")));
        assertThat(item.amend(request, ActMother.by("officer", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("AMENDMENT")));
        assertThat(item.facts().amendments()).isEmpty();
    }

    @Test
    void isMadeUpByNobodyWhoDidItsWork() {
        Item item = ItemMother.in(ItemState.RESULT_PUBLISHED);
        item.rate(ItemMother.rated(Consequence.MAKE_UP), ItemMother.as(Capacity.SYSTEM));

        assertThat(item.makeUp(ActMother.by("officer", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("MAKE_UP")));
        assertThat(item.facts().makeUpOwed()).isTrue();
    }

    @Test
    void isWithdrawnByNobodyElse() {
        AmendmentRequest request = amendment(ItemMother.in(ItemState.COMMITTED), AmendedField.GOAL, "更高");

        assertThat(request.withdraw(ActMother.by("colleague", Capacity.OFFICER)))
                .isEqualTo(Outcome.refused(new Refusal.AskedByAnother()));
        assertThat(ItemMother.made(request.withdraw(ItemMother.as(Capacity.OFFICER))).view().state())
                .isEqualTo(AmendmentState.WITHDRAWN);
    }

    @Test
    void isRefusedByNobodyWhoAskedForIt() {
        AmendmentRequest request = amendment(ItemMother.in(ItemState.COMMITTED), AmendedField.GOAL, "更高");

        assertThat(request.refuse("理由", ActMother.by("officer", Capacity.LEADER)))
                .isEqualTo(Outcome.refused(new Refusal.OwnWork("REFUSAL")));
        assertThat(request.view().refusalReasons()).isNull();
    }

    @Test
    void isApprovedOnce() {
        AmendmentRequest request = amendment(ItemMother.in(ItemState.COMMITTED), AmendedField.GOAL, "更高");
        ItemMother.made(request.approve(ItemMother.as(Capacity.LEADER)));

        Outcome<AmendmentRequest> again = request.approve(ItemMother.as(Capacity.LEADER));

        assertThat(again).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.because())
                .isInstanceOf(Refusal.IllegalMove.class));
    }

    @Test
    void knowsTheOrganizationsThatWorkOnIt() {
        assertThat(ItemMother.planned().organizations()).isEqualTo(java.util.Set.copyOf(List.of("DEMO-UNIT-01", "DEMO-TOWN-01")));
    }

    private static AmendmentRequest amendment(Item item, AmendedField field, String after) {
        return AmendmentRequest.of(item.id(), field, after, "灯具到货延迟", ItemMother.as(Capacity.OFFICER));
    }
}
