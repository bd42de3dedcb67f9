package dev.stepwell.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How a text becomes words, the same for entries and queries: split as Unicode says (UAX 29), case
 * and accents folded, and the stem of each beside it (Porter, English).
 */
final class Analysis {

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer tokenizer = new StandardTokenizer();
          TokenStream folded =
              new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
          return new TokenStreamComponents(
              tokenizer, new PorterStemFilter(new KeywordRepeatFilter(folded)));
        }
      };

  private Analysis() {}

  /** The words of a text, in their order. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream("", separated(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      // Each comes twice: as it is, then stemmed.
      while (stream.incrementToken()) {
        String word = term.toString();
        stream.incrementToken();
        tokens.add(new Token(word, term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /**
   * The same text with blanks for all that separates words to a reader, though not to Unicode: a
   * colon between letters for example, or a mark that turns the direction of writing.
   */
  private static String separated(String text) {
    StringBuilder separated = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (separates(text, i)) {
        separated.setCharAt(i, ' ');
      }
    }
    return separated.toString();
  }

  private static boolean separates(String text, int at) {
    char it = text.charAt(at);
    if (it == '.') {
      return at == 0
          || at == text.length() - 1
          || !Character.isDigit(text.charAt(at - 1))
          || !Character.isDigit(text.charAt(at + 1));
    }
    return switch (Character.getType(it)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.MATH_SYMBOL ->
          true;
      default -> it == ':' || it == ';' || it == ',';
    };
  }

  /** The stems of a text, in their order. */
  static List<String> stems(String text) {
    return tokens(text).stream().map(Token::stem).toList();
  }
}
