package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That lean scripts do the same is shown by every test in a browser. */
class LeanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          const a = [1, 2, ]; // why     | const a=[1,2];
          f({ a, b, });                  | f({a,b});
          a + +b - -c;                   | a+ +b- -c;
          a++ + b;                       | a++ +b;
          say('a  // b', "c /* d */ e"); | say('a  // b',"c /* d */ e");
          say('it\\'s  so');             | say('it\\'s  so');
          x = /[/'"]  \\/ y/.test(z);    | x=/[/'"]  \\/ y/.test(z);
          half = (a + b) / 2 / c;        | half=(a+b)/2/c;
          return /a  b/;                 | return/a  b/;
          `a  ${ b ? `c  ${d}` : '}' }`; | `a  ${ b ? `c  ${d}` : '}' }`;
          class A { #b = 1; static c; }  | class A{#b=1;static c}
          let x = 'y' in z;              | let x='y'in z;
          """)
  void whatOnlyPleasesTheEyeIsLeftOut(String script, String lean) {
    assertThat(Lean.script(script)).isEqualTo(lean);
  }

  @Test
  void aNewLineThatMayEndAStatementStays() {
    assertThat(
            Lean.script(
                """
                function a() {
                  return b
                    .c(d,
                      e);
                }
                /** Of f. */
                f = a
                g()
                """))
        .isEqualTo("function a(){return b.c(d,e)}\nf=a\ng()");
  }

  @Test
  void aStyleIsJoinedWithWhatItImports() {
    var sheet =
        new Sheet(
            Map.of(
                "style/base.css",
                    "/* Why. */\n@import 'a.css';\n@import '../vendor/b.css';\n.c { d: e; }\n",
                "style/a.css", "a :is(b, c)  d > e { content: \" · \"; width: calc(1px + 2px); }",
                "vendor/b.css", "@media (width > 1rem) { b { margin: 0 auto } }"));

    assertThat(sheet.joined("base.css"))
        .isEqualTo(
            "a :is(b,c) d>e{content:\" · \";width:calc(1px + 2px)}"
                + "@media (width>1rem){b{margin:0 auto}}.c{d:e}");
    assertThatThrownBy(() -> sheet.joined("gone.css")).hasMessage("no style style/gone.css");
  }
}
