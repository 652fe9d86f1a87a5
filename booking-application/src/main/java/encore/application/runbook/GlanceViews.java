package encore.application.runbook;

/** The whole house at a glance: within a second or so, and whatever is away. */
public interface GlanceViews {
  Glance glance();
}
