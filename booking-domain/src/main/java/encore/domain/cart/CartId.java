package encore.domain.cart;

import java.util.UUID;

public record CartId(UUID value) {}
