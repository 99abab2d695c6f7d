package io.clientele.api.client.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardPileTests {

    @Test
    void givesBackEveryText() {
        var random = new Random(3);
        var pile = new CardPile(2_000, 3, () -> true);
        var texts = new byte[2_000] @Nullable [][];
        for (var client = 1; client < texts.length; client += 1 + random.nextInt(2)) {
            texts[client] = new byte[][] {text(random), text(random), text(random)};
            assertThat(pile.add(client, texts[client])).isTrue();
        }

        for (var client = 0; client < texts.length; client++) {
            assertThat(pile.texts(client)).isDeepEqualTo(texts[client]);
        }
        assertThat(pile.texts(2_000)).isNull();
        assertThat(pile.bytes()).isGreaterThan(CardPile.placesOf(2_000) + CardPile.PIECE);
    }

    @Test
    void takesNoMoreThanItMay() {
        var pile = new CardPile(10, 1, () -> false);

        assertThat(pile.add(1, new byte[][] {{1}})).isFalse();
        assertThat(pile.texts(1)).isNull();
        assertThat(pile.bytes()).isEqualTo(CardPile.placesOf(10));
    }

    @Test
    void takesNoCardThatIsLargerThanAPiece() {
        var pile = new CardPile(10, 2, () -> true);

        assertThat(pile.add(1, new byte[][] {new byte[CardPile.PIECE], null})).isFalse();
        assertThat(pile.add(2, new byte[][] {new byte[CardPile.PIECE - 8], null}))
                .isTrue();
        assertThat(pile.add(3, new byte[][] {{7}, {}})).isTrue();
        assertThat(pile.texts(2)).isDeepEqualTo(new byte[][] {new byte[CardPile.PIECE - 8], null});
        assertThat(pile.texts(3)).isDeepEqualTo(new byte[][] {{7}, {}});
    }

    private static byte @Nullable [] text(Random random) {
        var kind = random.nextInt(6);
        var text = new byte[kind == 0 ? 0 : kind == 1 ? random.nextInt(20_000) : random.nextInt(200)];
        random.nextBytes(text);
        return kind == 2 ? null : text;
    }
}
