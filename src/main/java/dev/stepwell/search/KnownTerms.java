package dev.stepwell.search;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Terms of a field that are known already: no counts, no places, no lengths are kept of them. */
final class KnownTerms extends TokenStream {

  private static final FieldType TYPE = type();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterator<String> left;

  private KnownTerms(Iterator<String> terms) {
    this.left = terms;
  }

  /** A field with these terms. */
  static Field field(String name, Set<String> terms) {
    return new Field(name, new KnownTerms(terms.iterator()), TYPE);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!left.hasNext()) {
      return false;
    }
    term.append(left.next());
    return true;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
