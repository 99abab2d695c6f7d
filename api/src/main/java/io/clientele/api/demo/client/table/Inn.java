package io.clientele.api.demo.client.table;

/**
 * Taxpayer numbers (ИНН) with right check digits: the weighted sum of the digits before, modulo 11, modulo 10. The tax
 * office is one that no region has, so that no card bears the number of a real firm.
 */
final class Inn {

    private static final String OFFICE = "90";
    private static final int[] WEIGHTS = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    /** Ten digits: tax office, five of {@code serial}, one check digit. */
    static String ofCompany(String regionPrefix, int serial) {
        return checked(regionPrefix + OFFICE + "%05d".formatted(serial));
    }

    /** Twelve digits: tax office, six of {@code serial}, two check digits. */
    static String ofPerson(String regionPrefix, int serial) {
        return checked(checked(regionPrefix + OFFICE + "%06d".formatted(serial)));
    }

    /** The reason code (КПП) of a company at its own tax office. */
    static String kpp(String regionPrefix) {
        return regionPrefix + OFFICE + "01001";
    }

    private static String checked(String digits) {
        var sum = 0;
        int skipped = WEIGHTS.length - digits.length();
        for (var place = 0; place < digits.length(); place++) {
            sum += WEIGHTS[skipped + place] * (digits.charAt(place) - '0');
        }
        return digits + sum % 11 % 10;
    }
}
