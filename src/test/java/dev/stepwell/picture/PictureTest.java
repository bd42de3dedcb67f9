package dev.stepwell.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.GateLine;
import dev.stepwell.catalog.RedFlag;
import dev.stepwell.pathway.FindingCriterion.Presence;
import dev.stepwell.pathway.Pathway;
import dev.stepwell.pathway.Step;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The SVG: read by an XML parser, as browsers do. */
class PictureTest {

  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "style", "text", "rect", "path");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "width",
          "height",
          "viewBox",
          "class",
          "role",
          "aria-labelledby",
          "xml:lang",
          "lang",
          "id",
          "x",
          "y",
          "rx",
          "d",
          "transform",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin");

  static Stream<Arguments> pictures() {
    return Pictures.all().entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  static Stream<String> conditions() {
    return Pictures.CONTENT.pathways().stream().map(Pathway::condition);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void it_is_well_formed_and_of_these_elements_and_attributes_only(String what, Picture picture) {
    for (String svg : List.of(picture.svg(), picture.element())) {
      for (Element element : elements(parse(svg))) {
        assertThat(ELEMENTS).contains(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          assertThat(ATTRIBUTES).contains(element.getAttributes().item(i).getNodeName());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void it_refers_to_nothing_else(String what, Picture picture) {
    assertThat(styles(parse(picture.svg()))).doesNotContain("url(", "@import", "http");
    for (Element element : elements(parse(picture.svg()))) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String value = element.getAttributes().item(i).getNodeValue();
        assertThat(value.replace("http://www.w3.org/2000/svg", "")).doesNotContain("//", "url(");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void every_class_has_its_rule_on_a_light_and_on_a_dark_page(String what, Picture picture) {
    String styles = styles(parse(picture.svg()));
    String dark = styles.substring(styles.indexOf("@media screen and (prefers-color-scheme:dark)"));
    for (Element element : elements(parse(picture.svg()))) {
      for (String css : element.getAttribute("class").split(" ", -1)) {
        if (css.startsWith("i-") || css.startsWith("l-")) {
          assertThat(styles.split("\\." + css + "\\{", -1)).as(css).hasSize(3);
          assertThat(dark).contains("." + css + "{");
        } else if (!css.isEmpty() && !css.equals(Style.SCOPE)) {
          assertThat(styles).contains("." + css + "{");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void it_shows_every_step_red_flag_and_criterion_as_text(String condition) {
    Pathway pathway = Pictures.CONTENT.pathway(condition).orElseThrow();
    Picture picture = Pictures.plain(Pictures.CONTENT, condition);
    String shown = shown(parse(picture.svg()));

    for (Step step : pathway.steps()) {
      assertThat(shown).contains(step.title());
    }
    pathway.redFlags().stream()
        .flatMap(it -> Pictures.CONTENT.redFlag(it).stream())
        .flatMap(it -> Stream.of(it.sign(), it.action()))
        .forEach(it -> assertThat(shown).contains(it));
    Told told = new Told(pathway, Pictures.CONTENT, picture.evaluation());
    pathway.steps().stream()
        .flatMap(it -> told.gate(it).stream())
        .flatMap(it -> Stream.concat(Stream.of(it.heading()), texts(it.lines())))
        .forEach(it -> assertThat(shown).contains(it));
  }

  private static Stream<String> texts(List<GateLine> lines) {
    return lines.stream().flatMap(it -> Stream.concat(Stream.of(it.text()), texts(it.beneath())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void who_does_not_see_it_is_told_all_that_is_drawn_in_its_order(String what, Picture picture) {
    Drawing drawing = picture.drawing();
    String told = oneLine(drawing.title() + " " + drawing.description());
    int at = 0;
    for (String drawn : Pictures.drawn(drawing)) {
      int found = told.indexOf(oneLine(drawn), at);
      assertThat(found).as("\"%s\" after \"%s\"", drawn, told.substring(0, at)).isNotNegative();
      at = found + oneLine(drawn).length();
    }
  }

  /** As it is drawn, less its breaks. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void who_does_not_see_it_is_told_the_same(String condition) {
    Pathway pathway = Pictures.CONTENT.pathway(condition).orElseThrow();
    Element svg = parse(Pictures.plain(Pictures.CONTENT, condition).svg()).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    List<String> labels = List.of(svg.getAttribute("aria-labelledby").split(" ", -1));
    assertThat(labels).containsExactly(condition + "-title", condition + "-desc");
    assertThat(text(svg, "title", labels.get(0)))
        .contains(Pictures.CONTENT.condition(condition).orElseThrow().name());
    String description = text(svg, "desc", labels.get(1));
    pathway.steps().forEach(it -> assertThat(description).contains(it.title()));
    pathway.redFlags().stream()
        .map(it -> Pictures.CONTENT.redFlag(it).orElseThrow())
        .map(RedFlag::sign)
        .forEach(it -> assertThat(description).contains(it));
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "markup", "mermaid", "rtl", "long name"})
  void a_text_is_shown_as_it_is_whatever_it_is(String kind) {
    String text = Pictures.hostileText(kind);
    Document document = parse(Pictures.hostile(text).svg());

    assertThat(shown(document).replace(" ", "")).contains(text.replaceAll("\\s", ""));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .startsWith(text.strip());
  }

  @Test
  void what_no_document_may_hold_is_replaced() {
    assertThat(Xml.text("a\u0000b\u0085c\ufffed\ud800e\nf"))
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde f");
    assertThat(Xml.text("<&>\"'")).isEqualTo("&lt;&amp;&gt;&quot;&#39;");
  }

  @Test
  void a_word_that_is_longer_than_a_line_is_shown_whole() {
    String shown = shown(parse(Pictures.hostile("W".repeat(400)).svg())).replace(" ", "");

    assertThat(shown).contains("W".repeat(400));
  }

  @Test
  void required_and_optional_differ_in_more_than_colour() {
    Pathway pathway = Pictures.CONTENT.pathway("herniated-disc").orElseThrow();
    List<Element> edges =
        elements(parse(Pictures.plain(Pictures.CONTENT, "herniated-disc").svg())).stream()
            .filter(it -> it.getAttribute("class").matches("l-step( dashed)?"))
            .skip(2) // the legend
            .toList();

    assertThat(edges)
        .extracting(it -> it.getAttribute("class").endsWith("dashed"))
        .containsExactlyElementsOf(pathway.steps().stream().map(it -> !it.required()).toList());
    assertThat(shown(parse(Pictures.plain(Pictures.CONTENT, "herniated-disc").svg())))
        .contains("Required treatment", "Optional treatment");
  }

  @Test
  void an_evaluation_lights_it_up() {
    Pathway pathway = Pictures.CONTENT.pathway("herniated-disc").orElseThrow();
    String shown = shown(parse(Pictures.lit(pathway, Pictures.tried(pathway, Map.of())).svg()));

    assertThat(shown)
        .contains(
            "Physical therapy For at least 6 weeks Done",
            "Medicines for pain Medication management For at least 4 weeks Can start together with"
                + " the step before it Open now",
            "Locked",
            "Met: 8 weeks with insufficient relief",
            "Not met: not tried",
            "Not known: not answered",
            "(answered: no)");
    assertThat(shown(parse(Pictures.plain(Pictures.CONTENT, "herniated-disc").svg())))
        .doesNotContain("Done", "answered", "Open now");
  }

  @Test
  void a_red_flag_that_is_present_comes_first_also_where_nobody_asks_for_it() {
    Pathway pathway = Pictures.CONTENT.pathway("tendonitis").orElseThrow();
    assertThat(pathway.redFlags()).doesNotContain("cauda-equina");
    RedFlag flag = Pictures.CONTENT.redFlag("cauda-equina").orElseThrow();

    String shown =
        shown(
            parse(
                Pictures.lit(
                        pathway, Pictures.tried(pathway, Map.of("cauda-equina", Presence.PRESENT)))
                    .svg()));

    assertThat(shown)
        .contains("at once Emergency: " + flag.action() + " " + flag.sign() + " (answered: yes)");
  }

  @Test
  void what_is_for_a_page_has_no_styles_of_its_own() {
    Picture picture = Pictures.plain(Pictures.CONTENT, "sciatica");

    assertThat(picture.element()).startsWith("<svg ").doesNotContain("<style", "style=");
    assertThat(Picture.STYLES).contains(".stepwell-ladder .t-title{").doesNotContain(":root");
    assertThat(Picture.STYLES.lines().filter(it -> it.contains("{")))
        .allMatch(it -> it.startsWith(".stepwell-ladder ") || it.startsWith("@media"));
  }

  static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(svg, e);
    }
  }

  private static List<Element> elements(Document document) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String styles(Document document) {
    return document.getElementsByTagName("style").item(0).getTextContent();
  }

  /** All that is shown, the lines put together. */
  private static String shown(Document document) {
    return elements(document).stream()
        .filter(it -> it.getTagName().equals("text"))
        .map(Element::getTextContent)
        .collect(Collectors.joining(" "));
  }

  private static String text(Element svg, String name, String id) {
    Element element = (Element) svg.getElementsByTagName(name).item(0);
    assertThat(element.getAttribute("id")).isEqualTo(id);
    return element.getTextContent();
  }
}
