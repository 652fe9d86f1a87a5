package encore.web.support;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Stops a body that goes on for too long; the refusal travels inside the exception. */
final class CountedInput extends ServletInputStream {

  private final ServletInputStream body;
  private final int bytesMax;
  private long bytes;

  CountedInput(ServletInputStream body, int bytesMax) {
    this.body = body;
    this.bytesMax = bytesMax;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = body.read(into, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }

  private void count(int more) throws IOException {
    bytes += more;
    if (bytes > bytesMax) {
      throw new IOException("body too large", BodyLimitFilter.tooLarge(bytesMax));
    }
  }
}
