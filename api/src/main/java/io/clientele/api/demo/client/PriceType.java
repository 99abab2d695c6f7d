package io.clientele.api.demo.client;

/** The four price lists, each a share of the retail price. */
public enum PriceType {
    RETAIL("Розничная", "Низкий", 1.0),
    SMALL_WHOLESALE("Мелкий опт", "Средний", 0.95),
    WHOLESALE("Опт", "Средний", 0.90),
    DEALER("Дилерская", "VIP", 0.84);

    private final String title;
    private final String tier;
    private final double shareOfRetail;

    PriceType(String title, String tier, double shareOfRetail) {
        this.title = title;
        this.tier = tier;
        this.shareOfRetail = shareOfRetail;
    }

    public String title() {
        return title;
    }

    public String tier() {
        return tier;
    }

    public double shareOfRetail() {
        return shareOfRetail;
    }

    /** The larger the buyer, the lower the price. */
    static PriceType of(BuyingHabit habit) {
        if (habit.rank() < 100) {
            return DEALER;
        }
        if (habit.rank() < 360) {
            return WHOLESALE;
        }
        return habit.rank() < 1200 ? SMALL_WHOLESALE : RETAIL;
    }
}
