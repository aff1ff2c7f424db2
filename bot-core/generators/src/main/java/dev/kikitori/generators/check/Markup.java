package dev.kikitori.generators.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A page as a browser's parser sees it: its elements in order, with their attributes and the text of styles. */
record Markup(List<Element> elements, List<String> styles) {
    Markup {
        elements = List.copyOf(elements);
        styles = List.copyOf(styles);
    }

    record Element(String name, Map<String, String> attributes) {
        Element {
            attributes = Map.copyOf(attributes);
        }

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }
    }

    static Markup of(byte[] html) {
        Reader reader = new Reader();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(reader);
        InputSource source = new InputSource(new ByteArrayInputStream(html));
        source.setEncoding("UTF-8");
        try {
            parser.parse(source);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("every sequence of bytes is some HTML", e);
        }
        return new Markup(reader.elements, reader.styles);
    }

    private static final class Reader extends DefaultHandler {
        private final List<Element> elements = new ArrayList<>();
        private final List<String> styles = new ArrayList<>();
        private final StringBuilder style = new StringBuilder();
        private boolean inStyle;

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                map.put(attributes.getQName(i), attributes.getValue(i));
            }
            elements.add(new Element(name, map));
            inStyle = name.equals("style");
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inStyle) {
                style.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String space, String name, String qualified) {
            if (inStyle) {
                styles.add(style.toString());
                style.setLength(0);
                inStyle = false;
            }
        }
    }
}
