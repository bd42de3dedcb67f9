package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules 11 and 13: the words never say more of surgery than that criteria for a surgical
 * consultation look met, not met or unknown, and they promise no outcome. Titles of sources and of
 * codes are others' words and are not read; notes on sources are.
 */
final class Wording implements Rule {

  private static final List<Ban> BANS =
      List.of(
          new Ban(
              11,
              "words-grant-surgery",
              "Say no more than that criteria for a surgical consultation look met, not met or"
                  + " unknown.",
              words(
                  "(?:is|are|be|become|now) eligible",
                  "eligible for (?!a surgical consultation)",
                  "qualif(?:y|ies|ied) for",
                  "(?:good|suitable|right) candidate",
                  "(?:should|must|needs? to|ought to) (?:have|get|undergo) (?:an? |the )?"
                      + "(?:\\w+ )?(?:surgery|operation|fusion)",
                  "(?:surgery|operation|fusion) (?:is|are) (?:now )?"
                      + "(?:recommended|indicated|needed|required|approved|justified|advised)",
                  "(?:approved|cleared|ready|fit) for (?:surgery|an operation|fusion)",
                  "needs? (?:surgery|an operation|fusion)",
                  "(?:can|may) (?:now )?(?:have|get|undergo) (?:the |your )?"
                      + "(?:surgery|operation|fusion)")),
          new Ban(
              13,
              "words-promise-outcome",
              "Promise no outcome and promote nothing: say what is known, with its limits.",
              words(
                  "safe(?:,|,? and| &) (?:\\w+ )?effective",
                  "(?:clinically|scientifically) proven",
                  "\\d+ ?% (?:effective|safe|successful)",
                  "(?:highly|very|especially|extremely|particularly) (?:effective|beneficial)",
                  "guarantee\\w*",
                  "risk-free",
                  "pain-free (?:for|again|life|living)",
                  "(?:permanent|complete|lasting) (?:relief|cure)",
                  "miracle",
                  "breakthrough",
                  "state-of-the-art",
                  "cutting-edge",
                  "world-class",
                  "will (?:cure|heal|fix|end|stop|relieve|remove)",
                  "reset(?:s|ting)? (?:the )?pain",
                  "(?:schedule|book) (?:a|your) consultation")));

  @Override
  public void check(Scope scope, Report report) {
    scope
        .entries()
        .forEach(
            entry -> {
              String at = EntryKey.of(entry).path();
              ownTexts(entry).forEach((path, text) -> read(at + path, text, report));
            });
  }

  private static Map<String, String> ownTexts(Object entry) {
    Map<String, String> texts = Texts.of(entry);
    if (entry instanceof Source) {
      texts.keySet().retainAll(Set.of("/note"));
    }
    return texts;
  }

  private static void read(String path, String text, Report report) {
    for (Ban ban : BANS) {
      Matcher matcher = ban.words().matcher(text);
      while (matcher.find()) {
        report.add(ban.rule(), path, ban.code(), "\"" + matcher.group() + "\": " + ban.advice());
      }
    }
  }

  private static Pattern words(String... alternatives) {
    String words = String.join("|", alternatives).replace(" ?", "\\s?").replace(" ", "\\s+");
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private record Ban(int rule, String code, String advice, Pattern words) {}
}
