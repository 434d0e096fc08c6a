package navisync.fake.navidrome;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Wraps the answers of Subsonic's calls, in JSON for {@code f=json}, otherwise in XML. Failures
 * have HTTP status 200, too.
 */
final class Envelope {
  private static final String NAME = "subsonic-response";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final XMLOutputFactory XML = XMLOutputFactory.newInstance();

  private Envelope() {}

  /** Wraps an answer with content, which may be empty. */
  static NavidromeReply ok(String format, ObjectNode content) {
    return wrapped(format, "ok", content);
  }

  /** Wraps a failure with Subsonic's code. */
  static NavidromeReply failed(String format, int code, String message) {
    ObjectNode content = JSON.objectNode();
    content.putObject("error").put("code", code).put("message", message);
    return wrapped(format, "failed", content);
  }

  private static NavidromeReply wrapped(String format, String status, ObjectNode content) {
    ObjectNode inner =
        JSON.objectNode()
            .put("status", status)
            .put("version", "1.16.1")
            .put("type", "navidrome")
            .put("serverVersion", "dev")
            .put("openSubsonic", true);
    inner.setAll(content);
    if (format.equals("json")) {
      ObjectNode outer = JSON.objectNode();
      outer.set(NAME, inner);
      return NavidromeReply.json(200, outer.toString());
    }
    return NavidromeReply.of(200, "application/xml", xml(inner));
  }

  private static String xml(ObjectNode inner) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XML.createXMLStreamWriter(text);
      writer.writeStartElement(NAME);
      writer.writeDefaultNamespace("http://subsonic.org/restapi");
      fill(writer, inner);
      writer.writeEndElement();
      writer.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /** Plain values become attributes, objects and the members of lists become elements. */
  private static void fill(XMLStreamWriter writer, JsonNode object) throws XMLStreamException {
    for (Map.Entry<String, JsonNode> field : fields(object, JsonNode::isValueNode)) {
      writer.writeAttribute(field.getKey(), field.getValue().asText());
    }
    for (Map.Entry<String, JsonNode> field : fields(object, JsonNode::isContainerNode)) {
      JsonNode value = field.getValue();
      for (JsonNode each : value.isArray() ? value : JSON.arrayNode().add(value)) {
        writer.writeStartElement(field.getKey());
        if (each.isValueNode()) {
          writer.writeCharacters(each.asText());
        } else {
          fill(writer, each);
        }
        writer.writeEndElement();
      }
    }
  }

  private static Iterable<Map.Entry<String, JsonNode>> fields(
      JsonNode object, Predicate<JsonNode> kind) {
    return object.properties().stream().filter(field -> kind.test(field.getValue())).toList();
  }
}
