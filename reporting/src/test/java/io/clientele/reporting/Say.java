package io.clientele.reporting;

/** What is said in either language. */
record Say(Language language) {

    String either(String russian, String english) {
        return language == Language.RU ? russian : english;
    }
}
