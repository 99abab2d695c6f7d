package io.clientele.api.demo.sale;

/** A product: {@code margin} is the percentage earned at the wholesale price, {@code price} the retail one in kopecks. */
public record DemoProduct(
        int number,
        String group,
        String type,
        String unit,
        int margin,
        double demand,
        String brand,
        String name,
        long price) {

    public static final String DRILL = "Супер дрель";
    public static final String BITS = "Свёрла";

    private static final double WHOLESALE = 0.9;
    private static final double WITHOUT_VAT = 1 / 1.2;

    public String externalId() {
        return "product-" + String.valueOf(1_000 + number).substring(1);
    }

    /** What one costs the firm, in kopecks without VAT. */
    public long cost() {
        return Math.round(price * WHOLESALE * WITHOUT_VAT * (100 - margin) / 100);
    }

    String article() {
        return "ИО-%05d".formatted(10_000 + number * 7);
    }

    boolean isBit() {
        return group.startsWith(BITS);
    }
}
