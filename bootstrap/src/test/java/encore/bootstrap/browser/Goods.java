package encore.bootstrap.browser;

import static encore.bootstrap.browser.PageHouse.require;

import java.util.UUID;

/** What a test sells or gives away beside seats. */
record Goods(PageHouse house) {

  /** A thing on the shelf. */
  record Product(PageHouse house, String id, String name) {

    /** By the database. */
    long stock() {
      return house
          .database()
          .sql()
          .sql("SELECT quantity FROM stock WHERE product_id = :id::uuid")
          .param("id", id)
          .query(Long.class)
          .single();
    }
  }

  /** What takes ten percent off. */
  record Campaign(String id, String name) {}

  Product product(long price, int stock) {
    var name = "Mug " + UUID.randomUUID();
    var body = "{\"name\":\"%s\",\"price\":%d,\"stock\":%d}".formatted(name, price, stock);
    var made = require(house.admin().post("/api/admin/products", body), 201);
    return new Product(house, made.get("productId").asString(), name);
  }

  /**
   * A campaign of a hundred.
   *
   * @param mode SYNC or ASYNC
   */
  Campaign campaign(String mode) {
    var name = "A tenth " + UUID.randomUUID();
    var body =
        """
        {"name":"%s","discount":{"type":"PERCENT","value":10},
         "opensAt":"2020-01-01T00:00:00Z","closesAt":"2099-01-01T00:00:00Z",
         "validDays":30,"totalQuantity":100,"issueMode":"%s"}
        """
            .formatted(name, mode);
    var made = require(house.admin().post("/api/admin/coupons", body), 201);
    return new Campaign(made.get("couponId").asString(), name);
  }

  /** Somebody has one of a campaign of its own. */
  Campaign couponOf(Fan fan) {
    var campaign = campaign("SYNC");
    var path = "/api/coupons/%s/issue".formatted(campaign.id());
    require(house.visitor(fan).post(path, "{}"), 201);
    return campaign;
  }
}
