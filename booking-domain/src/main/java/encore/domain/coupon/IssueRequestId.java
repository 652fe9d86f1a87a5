package encore.domain.coupon;

import java.util.UUID;

/** Names a promise of an answer. */
public record IssueRequestId(UUID value) {}
