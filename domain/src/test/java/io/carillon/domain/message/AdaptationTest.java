package io.carillon.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptationTest {
    private static final Set<String> TEXTS = Set.of("text");

    @Test
    void contentThatAChannelCarriesShouldStayAsItIs() {
        var html = new Content.Html("<b>hello</b>");
        assertThat(Adaptation.to(Set.of("text", "html"), html)).contains(html);
    }

    @Test
    void contentWithoutWordsShouldNotBeAdapted() {
        assertThat(Adaptation.to(TEXTS, new Content.Flow("welcome"))).isEmpty();
        assertThat(Adaptation.to(TEXTS, new Content.Custom("{}"))).isEmpty();
        assertThat(Adaptation.to(TEXTS, new Content.Html("<img src='x.png'>"))).isEmpty();
        assertThat(Adaptation.to(Set.of("image"), new Content.Html("hello"))).isEmpty();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(link("https://x.test/a", "Our shop"), "Our shop\nhttps://x.test/a"),
                Arguments.of(link("https://x.test/a", null), "https://x.test/a"),
                Arguments.of(image("https://x.test/a.png", "Look"), "Look\nhttps://x.test/a.png"),
                Arguments.of(image("https://x.test/a.png", null), "https://x.test/a.png"),
                html("<p>One</p><p>Two</p>", "One\nTwo"),
                html("One<br>Two<br/>Three", "One\nTwo\nThree"),
                html("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
                html("Go <a href=\"https://x.test/?a=1&amp;b=2\">here</a>!", "Go here (https://x.test/?a=1&b=2)!"),
                html("<a href='https://x.test'>https://x.test</a>", "https://x.test"),
                html("<a href=https://x.test></a>", "https://x.test"),
                html("<style>p{}</style>a<script>alert('</p>')</script>b", "ab"),
                html("<SCRIPT>x</SCRIPT >a", "a"),
                html("a<!-- <b>hidden</b> -->b", "ab"),
                html("1 &lt; 2 &amp;&amp; 3 &gt; 2 &#8364;5 &#x4f60;&nbsp;&unknown;", "1 < 2 && 3 > 2 €5 你 &unknown;"),
                html("a < b and 3<4", "a < b and 3<4"),
                html("&#0;&#1114112;x", "&#0;&#1114112;x"),
                html("  many \n\t spaces  ", "many spaces"),
                html("cut <b", "cut"),
                html("cut <!-- no end", "cut"),
                html("cut <script>no end", "cut"),
                html("你好 <b>😀</b>", "你好 😀"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void contentShouldBeSaidInAText(Content content, String text) {
        assertThat(Adaptation.to(TEXTS, content)).contains(new Content.Text(text));
    }

    @Test
    void adaptingAHostilePageShouldTakeTimeInProportionToItsLength() {
        for (String piece : new String[] {"<", "<!--", "<script>", "<a href=", "&#", "<p", "<a href='x'>"}) {
            assertThat(Adaptation.to(TEXTS, new Content.Html("x" + piece.repeat(50_000))))
                    .isPresent();
        }
    }

    private static Content link(String url, String title) {
        return new Content.Link(url, Optional.ofNullable(title));
    }

    private static Content image(String url, String caption) {
        return new Content.Media(MediaKind.IMAGE, url, Optional.empty(), Optional.ofNullable(caption));
    }

    private static Arguments html(String html, String text) {
        return Arguments.of(new Content.Html(html), text);
    }
}
