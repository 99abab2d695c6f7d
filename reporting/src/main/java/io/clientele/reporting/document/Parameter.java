package io.clientele.reporting.document;

/**
 * One thing the figures were computed with, as text: its name and what was chosen.
 *
 * @param code the same in whatever language, so that other figures are asked for where it differs; empty where figures tell it
 */
public record Parameter(String name, String value, String code) {

    /** One that figures tell, or that changes none. */
    public Parameter(String name, String value) {
        this(name, value, "");
    }
}
