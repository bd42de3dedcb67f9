package dev.stepwell.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words in a row that stand for one thing together: mostly one, more where the {@link Lexicon} has
 * them.
 *
 * @param tokens the words; never empty
 * @param synonyms what else they are called
 */
record Phrase(List<Token> tokens, Optional<Synonyms> synonyms) {

  /** Copies the list. */
  Phrase {
    tokens = List.copyOf(tokens);
  }

  /** The phrases of a text, less what says nothing, unless that is all there is. */
  static List<Phrase> of(String text) {
    List<Token> all = Analysis.tokens(text);
    List<Token> telling = all.stream().filter(it -> !Lexicon.isFiller(it.word())).toList();
    List<Token> left = telling.isEmpty() ? all : telling;
    List<Phrase> phrases = new ArrayList<>();
    while (!left.isEmpty()) {
      Phrase phrase = first(left);
      phrases.add(phrase);
      left = left.subList(phrase.tokens.size(), left.size());
    }
    return phrases;
  }

  private static Phrase first(List<Token> tokens) {
    for (int length = Math.min(Lexicon.LONGEST_PHRASE, tokens.size()); length > 1; length--) {
      List<Token> some = tokens.subList(0, length);
      Optional<Synonyms> synonyms = Lexicon.synonyms(stems(some));
      if (synonyms.isPresent()) {
        return new Phrase(some, synonyms);
      }
    }
    List<Token> one = tokens.subList(0, 1);
    return new Phrase(one, Lexicon.synonyms(stems(one)));
  }

  /** A text as a whole in one form, whatever words it takes for one thing. */
  static String whole(String text) {
    return of(text).stream().map(Phrase::concept).collect(Collectors.joining(" "));
  }

  /** The stem that stands for it. */
  String concept() {
    return synonyms.map(Synonyms::concept).orElse(tokens.get(0).stem());
  }

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }
}
