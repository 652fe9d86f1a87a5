package encore.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;

/** Every page there is, and some of their states: a line each. */
record Shots(LivedIn it) {

  static final String ADMIN = "admin@example.com";

  private static final int[] WISHES = {45, 46};

  static List<Shot> all(LivedIn it) {
    var shots = new Shots(it);
    return Stream.of(shots.shop(), shots.waitingRoom(), shots.operations())
        .flatMap(List::stream)
        .toList();
  }

  private List<Shot> shop() {
    var concert = "/#/concerts/" + it.concert();
    var hall = concert + "/" + it.schedule();
    return List.of(
        fans("concerts", "/"),
        fans("concert", concert),
        fans("hall", hall).after(this::picks),
        fans("hall-table", hall + "?view=table").unpictured(),
        fans("hall-lost", hall).after(this::loses),
        fans("hold", "/").at(() -> "/#/bookings/" + it.held()).after(Shots::rests),
        fans("ticket", "/#/bookings/" + it.bought()).after(tab -> comes(tab, ".till-ticket img")),
        fans("bookings", "/#/bookings"),
        fans("payment", "/#/payments/" + it.payment())
            .after(tab -> comes(tab, ".till-ticket img"))
            .unpictured(),
        fans("wallet", "/#/wallet"),
        fans("notices", "/#/notices").unpictured(),
        fans("goods", "/#/goods"),
        fans("product", "/#/goods/" + it.product()).unpictured(),
        fans("cart", "/#/cart"),
        fans("order", "/#/orders/" + it.order()),
        fans("orders", "/#/orders").unpictured(),
        fans("coupons", "/#/coupons"),
        Shot.of("sign-in", "/").after(Shots::opensTheDoor).unpictured(),
        Shot.of("unknown", "/#/nowhere").unpictured());
  }

  private List<Shot> waitingRoom() {
    var door = "main button.primary";
    return List.of(
        // A concert without a line has no proof of one.
        fans("lines", "/queue").excused("404", "/proof").after(Shots::rests),
        fans("line-door", "/queue#/" + it.line()).unpictured(),
        fans("line-waiting", "/queue#/" + it.line())
            .after(tab -> tab.page().locator(door).click())
            .after(tab -> comes(tab, ".huge")),
        fans("line-early", "/queue#/" + it.early())
            .after(tab -> tab.page().locator(door).click())
            .after(tab -> comes(tab, "encore-countdown")),
        fans("draw", "/queue#/" + it.drawn() + "/draw")
            .after(this::remembers)
            .after(tab -> comes(tab, "[data-verdict]")));
  }

  private List<Shot> operations() {
    return List.of(
        fans("ops-door", "/ops").unpictured(),
        admins("overview", "")
            .after(tab -> comes(tab, ".wellness[data-kind]"))
            .after(tab -> comes(tab, ".groups li, .group"))
            .after(tab -> comes(tab, ".figures dd:text-matches('[0-9]')")),
        admins("queues", "#/queues"),
        admins("queue", "#/queues/" + it.line()),
        admins("holds", "#/holds").after(tab -> comes(tab, "tbody tr")),
        admins("news", "#/news"),
        admins("dead-letters", "#/news/dead").unpictured(),
        admins("hooks", "#/news/hooks").unpictured(),
        admins("runbooks", "#/runbooks"),
        admins("catalogue", "#/catalogue"),
        admins("concert-desk", "#/catalogue/" + it.concert()),
        admins("sold", "#/sold"),
        admins("figures", "#/sold/figures").unpictured(),
        admins("check", "#/sold/check").unpictured(),
        admins("audit", "#/audit"));
  }

  private Shot fans(String name, String address) {
    return Shot.of(name, address).as(it.fan().who().email());
  }

  private static Shot admins(String name, String hash) {
    return Shot.of(name, "/ops" + hash).as(ADMIN);
  }

  /** By its place: its name depends on the language. */
  private static void opensTheDoor(Tab tab) {
    tab.page().locator("encore-header [data-person]").click();
    tab.dialog().getByRole(AriaRole.TEXTBOX).first().waitFor();
  }

  private void picks(Tab tab) {
    it.giveBack();
    for (int seat : WISHES) {
      seat(tab, seat, "available").click();
      seat(tab, seat, "picked").waitFor();
    }
  }

  private void remembers(Tab tab) {
    var keep =
        """
        (notes) => Object.entries(notes).forEach(
          ([name, note]) => localStorage.setItem(`encore.${name}`, JSON.stringify(note)))
        """;
    tab.page().evaluate(keep, it.notes());
    tab.reload();
  }

  /** The seat goes to somebody else while it is looked at. */
  private void loses(Tab tab) {
    picks(tab);
    it.steal(WISHES[0]);
    seat(tab, WISHES[0], "lost").waitFor();
    comes(tab, ".picks .note");
  }

  private static Locator seat(Tab tab, int number, String state) {
    return tab.page().locator("[data-no='%d'].%s".formatted(number, state));
  }

  private static void comes(Tab tab, String selector) {
    tab.page().locator(selector).first().waitFor();
  }

  /** Nothing is being fetched any more. */
  private static void rests(Tab tab) {
    comes(tab, "html:not(:has(main [aria-busy='true']))");
  }
}
