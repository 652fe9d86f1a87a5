package encore.web.poster;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.springframework.mock.web.MockHttpServletRequest;

/** A body that says when it is being read, and then waits. */
final class Trickle extends ServletInputStream {

  private final ByteArrayInputStream bytes;
  private final CountDownLatch reading;
  private final CountDownLatch goOn;
  private boolean isBegun;

  Trickle(byte[] bytes, CountDownLatch reading, CountDownLatch goOn) {
    this.bytes = new ByteArrayInputStream(bytes);
    this.reading = reading;
    this.goOn = goOn;
  }

  MockHttpServletRequest carriedBy(MockHttpServletRequest request) {
    var body = this;
    var carrier =
        new MockHttpServletRequest(
            request.getServletContext(), request.getMethod(), request.getRequestURI()) {
          @Override
          public ServletInputStream getInputStream() {
            return body;
          }
        };
    carrier.setContentType(request.getContentType());
    carrier.addHeader("Authorization", request.getHeader("Authorization"));
    carrier.setPathInfo(request.getPathInfo());
    return carrier;
  }

  @Override
  public int read() throws IOException {
    if (!isBegun) {
      isBegun = true;
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    return bytes.read();
  }

  @Override
  public boolean isFinished() {
    return bytes.available() == 0;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("this body is read by whoever waits for it, not listened to");
  }
}
