package encore.domain.product;

import java.util.UUID;

public record ProductId(UUID value) {}
