package encore.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is linked runs as its modules would is shown by every test in a browser. */
class LinkerTest {

  @Test
  void importsAreAskedForAndExportsAreToldOf() {
    var script =
        Script.of(
            "shop/a.js",
            """
            // Why.
            import texts from '../texts/a.js';
            import { h, show as put } from '../kernel/dom.js';
            import '../parts/header.js';

            /** What. */
            export const one = 1;
            run(async () => {
              await import_me();
            });
            export class Two {}
            export async function three() {
              return import('./later.js'); // now
            }
            export default function four() {}
            """);

    assertThat(script.body())
        .isEqualTo(
            """
            const{default:texts}=use('texts/a.js');const{h,show:put}=use('kernel/dom.js');\
            use('parts/header.js');const one=1;run(async()=>{await import_me()});class Two{}
            async function three(){return later('shop/later.js')}
            function four(){}
            out.one=one
            out.Two=Two
            out.three=three
            out.default=four\
            """);
    assertThat(script.imports()).containsExactly("texts/a.js", "kernel/dom.js", "parts/header.js");
    assertThat(script.later()).containsExactly("shop/later.js");
  }

  @Test
  void aDefaultMayHaveNoName() {
    assertThat(Script.of("a.js", "export default async (a) =>\n  a;").body())
        .isEqualTo("out.default=async(a)=>a;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export { a };",
        "export * from './b.js';",
        "export let a = 1;",
        "import * as b from './b.js';",
        "await a();"
      })
  void otherFormsAreRefused(String form) {
    assertThatThrownBy(() -> Script.of("a.js", form)).hasMessageContaining("a.js: no form");
  }

  @Test
  void whatTwoRoomsUseIsSentOnce() {
    var linked =
        link(
            Map.of(
                "shop/main.js", "import { a } from '../a.js';\nimport '../b.js';",
                "ops/main.js", "import { a } from '../a.js';",
                "a.js", "export const a = 'shared';",
                "b.js", "own();"));

    assertThat(linked.get("base")).contains("'shared'").doesNotContain("own()");
    assertThat(linked.get("shop"))
        .contains("own()", "use('shop/main.js')")
        .doesNotContain("'shared'");
    assertThat(linked.get("ops")).doesNotContain("'shared'", "own()");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> link(Map.of("shop/main.js", "import './gone.js';", "ops/main.js", "")))
        .hasMessage("shop/main.js imports shop/gone.js, which is not there");
  }

  @Test
  void aRoundOfImportsIsRefused() {
    assertThatThrownBy(() ->
            link(
                Map.of(
                    "shop/main.js", "import './b.js';",
                    "shop/b.js", "import './main.js';",
                    "ops/main.js", "")))
        .hasMessageContaining("imports itself");
  }

  @Test
  void aFileOfTextsKeepsOneLanguage() {
    var file =
        """
        /** Of a: English, Korean. */
        export default {
          'a.one': ['One, [so]', '하나'],
          "a.two": [
            'It\\'s {n}|They are {n}',
            "둘 {n}"],
        };
        """;

    assertThat(Lean.script(Sentences.in(Language.KO, "a", file)))
        .isEqualTo("export default{'a.one':'하나',\"a.two\":\"둘 {n}\"};");
    assertThat(Sentences.in(Language.EN, "a", file)).contains("'One, [so]'", "'It\\'s {n}|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a': ['One'],", "'a': ['One', '하나', 'x'],", "'a': 'One', f(),"})
  void aFileOfTextsHoldsNothingElse(String line) {
    assertThatThrownBy(
            () -> Sentences.in(Language.EN, "a.js", "export default {\n" + line + "\n};"))
        .hasMessageContaining("a.js holds more");
  }

  private static Map<String, String> link(Map<String, String> modules) {
    var scripts = new TreeMap<String, Script>();
    modules.forEach((name, text) -> scripts.put(name, Script.of(name, text)));
    return new Linker(scripts, List.of("shop", "ops")).linked(Language.EN);
  }
}
