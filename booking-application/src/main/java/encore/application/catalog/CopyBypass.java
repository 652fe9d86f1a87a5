package encore.application.catalog;

/** Whether the catalogue is read past its copies for now. Asked by every read: from memory. */
@FunctionalInterface
public interface CopyBypass {
  boolean isOn();
}
