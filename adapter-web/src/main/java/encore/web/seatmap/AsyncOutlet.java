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

/**
 * An answer that goes on after its request has been handled. What wrapped the response on its way
 * here has done its work with the headers and is let go: it would be kept for ten minutes.
 *
 * <p>The server uses its objects for the next request as soon as this one is over. When a write
 * fails it ends the request from another thread while ours is on its way out, and what ours still
 * notes would be the next one's: so the end waits for the lock of the write, and comes once.
 */
final class AsyncOutlet implements Outlet, AsyncListener {

  private final AsyncContext async;
  private final ServletOutputStream out;
  private boolean isClosed;

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

  /** Where it fails, the server tells {@link #onError}; to end it here would be once too often. */
  @Override
  public synchronized void write(byte[] words) throws IOException {
    if (isClosed) {
      throw new IOException("over");
    }
    out.write(words);
    out.flush();
  }

  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
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
  public synchronized void onComplete(AsyncEvent event) {
    isClosed = true;
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // There is only one.
  }
}
