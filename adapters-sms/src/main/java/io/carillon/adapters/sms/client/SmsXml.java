package io.carillon.adapters.sms.client;

import io.carillon.adapters.sms.client.SmsDocument.Box;
import io.carillon.adapters.sms.client.SmsDocument.Field;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads well-formed XML into a document, in one pass and three levels deep. No document type, no entities beyond XML's own five,
 * nothing fetched; the size is bounded by what the wire lets through.
 */
final class SmsXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final String ROOT = "returnsms";

    private final XMLStreamReader reader;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();

    private SmsXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Empty when the text is not well formed, has another root, or is nested in another way. */
    static Optional<SmsDocument> parse(String text) {
        try {
            return new SmsXml(FACTORY.createXMLStreamReader(new StringReader(text))).document();
        } catch (XMLStreamException | RuntimeException e) {
            // The platform's reader is known to fail in unchecked ways on some broken input, too.
            return Optional.empty();
        }
    }

    private Optional<SmsDocument> document() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                return Optional.empty();
            }
        }
        if (!reader.getLocalName().equalsIgnoreCase(ROOT) || !children()) {
            return Optional.empty();
        }
        while (reader.hasNext()) {
            reader.next();
        }
        return Optional.of(new SmsDocument(fields, boxes, List.of()));
    }

    /** Reads the root's elements; false when one is nested too deep or text stands between them. */
    private boolean children() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (!child(reader.getLocalName())) {
                    return false;
                }
            } else if (isStrayText()) {
                return false;
            }
        }
        return true;
    }

    private boolean child(String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Field> inner = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String field = reader.getLocalName();
                // Throws where an element follows: markup inside a text is for the salvage to keep.
                inner.add(new Field(field, reader.getElementText()));
            } else if (reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        if (inner.isEmpty() && !isBox(name)) {
            fields.putIfAbsent(name, text.toString());
            return true;
        }
        boxes.add(new Box(name, inner));
        return text.toString().isBlank();
    }

    private static boolean isBox(String name) {
        return name.equalsIgnoreCase("statusbox") || name.equalsIgnoreCase("callbox");
    }

    private boolean isStrayText() {
        return reader.isCharacters() && !reader.getText().isBlank();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
