package encore.bootstrap.load;

import encore.bootstrap.seed.Books;
import encore.loadtest.history.Audit;
import encore.loadtest.place.Place;
import encore.loadtest.place.RemotePlace;
import encore.loadtest.scenario.Auditor;
import encore.loadtest.scenario.Ground;
import encore.loadtest.scenario.Wishes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A house whose database is at hand, so that what is in it can be asked there too.
 *
 * @param end what closing it ends
 */
record KnownPlace(RemotePlace house, Books books, Runnable end) implements Place {

  @Override
  public String about() {
    return house.about();
  }

  @Override
  public Ground ground(Wishes wishes) {
    return house.ground(wishes);
  }

  @Override
  public List<Auditor> auditors() {
    var all = new ArrayList<>(house.auditors());
    all.add(new QuestionsOfSeeds(books));
    return all;
  }

  @Override
  public Optional<Audit> audit() {
    return Optional.of(new SqlAudit(JdbcClient.create(new Source(books))));
  }

  @Override
  public void close() {
    end.run();
  }

  /** One connection for each question. */
  private static final class Source extends AbstractDataSource {
    private final Books books;

    Source(Books books) {
      this.books = books;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return books.connect();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return books.connect();
    }
  }
}
