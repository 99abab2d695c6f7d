package io.clientele.api.segment.rule.syntax.fault;

/** Ends the reading of one part of a rule; whoever reads the whole collects it and reads on. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public Refused(String code, String message, Place place) {
        super(message, null, false, false);
        this.fault = new Fault(code, message, place);
    }

    public Fault fault() {
        return fault;
    }
}
