package encore.loadtest.scenario;

import static encore.loadtest.scenario.Plans.minutes;
import static encore.loadtest.scenario.Plans.seconds;

import encore.loadtest.scenario.TicketSale.Entry;
import java.util.List;

/** Scenarios in which people buy tickets, more of them or for longer. */
final class TicketSales {

  private static final double P95 = 2_000;

  private TicketSales() {}

  static Scenario happy() {
    var stages =
        List.of(minutes(1, 50), minutes(3, 50), minutes(1, 100), minutes(3, 100), minutes(1, 0));
    return Staged.of(
            "happy",
            "sign in, hold, pay, as a buyer does, up to 100 at a time: how long does each step take?",
            stages,
            (ground, plan) -> TicketSale.of(Entry.SIGNS_IN, ground, plan))
        .meeting(
            Sla.success("login", 95),
            Sla.success("hold", 95),
            Sla.success("create payment", 95),
            Sla.success("complete payment", 95),
            Sla.everyMean(1_000),
            Sla.everyP95(P95),
            Sla.everyP99(3_000),
            Target.p95("hold", 1_500),
            Target.failed(1))
        .andAsWritten(Sla.throughput(50));
  }

  static Scenario spike() {
    var stages = List.of(seconds(10, 10), seconds(10, 500), seconds(30, 500), seconds(10, 10));
    return Staged.of(
            "spike",
            "a sale opens: 10 buyers become 500 in ten seconds. Does the house stay, and recover?",
            stages,
            (ground, plan) -> TicketSale.of(Entry.IS_SIGNED_IN, ground, plan))
        .meeting(Target.failed(5));
  }

  static Scenario soak() {
    var stages = List.of(minutes(5, 50), minutes(60, 50), minutes(5, 0));
    return Staged.of(
            "soak",
            "50 buyers for an hour: does it become slower, or run out of anything?",
            stages,
            (ground, plan) -> TicketSale.of(Entry.SIGNS_IN, ground, plan))
        .meeting(Sla.everyP95(P95), Target.failed(1))
        .andAsWritten(Sla.drift(50));
  }

  static Scenario stress() {
    var stages =
        List.of(
            minutes(2, 100),
            minutes(2, 200),
            minutes(2, 500),
            minutes(2, 1_000),
            minutes(2, 1_500),
            minutes(2, 2_000),
            minutes(5, 0));
    return Staged.of(
            "stress",
            "100 buyers become 2,000, step by step: how many are too many?",
            stages,
            (ground, plan) -> TicketSale.of(Entry.IS_SIGNED_IN, ground, plan))
        .meeting(Sla.everyP95(P95), Target.failed(5));
  }
}
