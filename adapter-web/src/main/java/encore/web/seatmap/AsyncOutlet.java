package encore.web.seatmap;

import encore.web.seatmap.SeatStream.Outlet;
import encore.web.support.EventStreams;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer that goes on after its request has been handled. What wrapped the response on its way
 * here has done its work with the headers and is let go: it would be kept for ten minutes.
 */
final class AsyncOutlet implements Outlet, AsyncListener {

  private final AsyncContext async;
  private final ServletOutputStream out;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private AsyncOutlet(AsyncContext async, ServletOutputStream out) {
    this.async = async;
    this.out = out;
  }

  static AsyncOutlet open(HttpServletRequest request, HttpServletResponse response) {
    try {
      EventStreams.prepare(response);
      response.flushBuffer();
      var async = request.startAsync();
      // It ends by our own clock.
      async.setTimeout(0);
      var outlet = new AsyncOutlet(async, async.getResponse().getOutputStream());
      async.addListener(outlet);
      return outlet;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void write(byte[] words) throws IOException {
    if (isClosed.get()) {
      throw new IOException("over");
    }
    out.write(words);
    out.flush();
  }

  /**
   * Once: the server uses its objects again, and a second call would end the request of somebody
   * else.
   */
  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      try {
        async.complete();
      } catch (IllegalStateException _) {
        // The server was first, because the reader is gone.
      }
    }
  }

  /** The server has noticed that the reader is gone; the next word to him fails. */
  @Override
  public void onError(AsyncEvent event) {
    close();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    close();
  }

  @Override
  public void onComplete(AsyncEvent event) {
    isClosed.set(true);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // There is only one.
  }
}
