package dev.stepwell.search;

import dev.stepwell.catalog.Coding;
import dev.stepwell.catalog.EntryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Makes an index in memory. It keeps no text: the number of a document is the place of its entry in
 * the list, and the list has the texts.
 */
final class Indexing {

  /** Type of an entry. */
  static final String TYPE = "type";

  /** Path of an entry. */
  static final String ID = "id";

  /** All stems of an entry, wherever they stand. */
  static final String ALL = "all";

  /** All words of an entry as they stand: what misspelled ones are held against. */
  static final String WORD = "word";

  /** Beginnings of the words of names. */
  static final String BEGINNING = "beginning";

  /** Names as a whole. */
  static final String WHOLE_NAME = "wholeName";

  /** Other names as a whole. */
  static final String WHOLE_ALIAS = "wholeAlias";

  /** Codes. */
  static final String CODE = "code";

  /** Beginnings of codes, the headers among them. */
  static final String HEADER = "header";

  private static final int LONGEST_BEGINNING = 20;
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

  private Indexing() {}

  /** An index of these entries. It holds nothing but memory, and needs not be closed. */
  static DirectoryReader index(List<Object> entries) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    // A policy that never reorders: an entry's place is its document's number.
    IndexWriterConfig config =
        new IndexWriterConfig().setUseCompoundFile(false).setMergePolicy(new LogDocMergePolicy());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Object entry : entries) {
        writer.addDocument(document(Searchable.of(entry)));
      }
      writer.forceMerge(1);
      writer.commit();
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that an index takes. */
  static long bytes(DirectoryReader index) {
    try {
      long bytes = 0;
      for (String file : index.directory().listAll()) {
        bytes += index.directory().fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Searchable entry) {
    Document document = new Document();
    document.add(KnownTerms.field(TYPE, Set.of(entry.key().type().name())));
    document.add(KnownTerms.field(ID, Set.of(id(entry.key()))));
    document.add(KnownTerms.field(WHOLE_NAME, wholes(entry.name())));
    addTexts(document, entry);
    addAliases(document, entry);
    addCodes(document, entry);
    return document;
  }

  /** A name as a whole, and without what it has in brackets. */
  private static Set<String> wholes(String name) {
    Set<String> wholes = new HashSet<>();
    wholes.add(Phrase.whole(name));
    wholes.add(Phrase.whole(BRACKETS.matcher(name).replaceAll(" ")));
    return wholes;
  }

  /** The term that stands for one entry. */
  static String id(EntryKey key) {
    return key.path();
  }

  private static void addTexts(Document document, Searchable entry) {
    Set<String> all = new HashSet<>();
    Set<String> words = new HashSet<>();
    Set<String> beginnings = new HashSet<>();
    Map<Place, Set<String>> byPlace = new EnumMap<>(Place.class);
    for (Passage passage : entry.passages()) {
      Set<String> stems = byPlace.computeIfAbsent(passage.place(), any -> new HashSet<>());
      for (Token token : Analysis.tokens(passage.text())) {
        stems.add(token.stem());
        words.add(token.word());
        if (passage.place() == Place.NAME || passage.place() == Place.ALIAS) {
          addBeginnings(beginnings, token.word());
        }
      }
      all.addAll(stems);
    }
    byPlace.forEach((place, stems) -> document.add(KnownTerms.field(place.field(), stems)));
    document.add(KnownTerms.field(ALL, all));
    document.add(KnownTerms.field(WORD, words));
    document.add(KnownTerms.field(BEGINNING, beginnings));
  }

  private static void addBeginnings(Set<String> beginnings, String word) {
    for (int length = 1; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
      beginnings.add(word.substring(0, length));
    }
  }

  private static void addAliases(Document document, Searchable entry) {
    Set<String> wholes = new HashSet<>();
    entry.aliases().forEach(alias -> wholes.add(Phrase.whole(alias)));
    document.add(KnownTerms.field(WHOLE_ALIAS, wholes));
  }

  private static void addCodes(Document document, Searchable entry) {
    Set<String> codes = new HashSet<>();
    Set<String> headers = new HashSet<>();
    for (Coding coding : entry.codings()) {
      String code = Code.folded(coding.code());
      codes.add(code);
      for (int length = Code.SHORTEST; length < code.length(); length++) {
        headers.add(code.substring(0, length));
      }
    }
    document.add(KnownTerms.field(CODE, codes));
    document.add(KnownTerms.field(HEADER, headers));
  }
}
