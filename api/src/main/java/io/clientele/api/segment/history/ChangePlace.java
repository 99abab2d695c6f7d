package io.clientele.api.segment.history;

/** Where a change stands among those of its segment: the newest version first, in it who came, then who left, by client. */
record ChangePlace(int version, MemberChangeKind kind, int client) {

    /** Before all. */
    static final ChangePlace START = new ChangePlace(Integer.MAX_VALUE, MemberChangeKind.ENTERED, 0);

    static ChangePlace read(String text) {
        var parts = text.split("/", -1);
        return new ChangePlace(
                Integer.parseInt(parts[0]), MemberChangeKind.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }

    String text() {
        return version + "/" + kind + "/" + client;
    }

    /** Versions that may hold what comes after it have a number below this. */
    int next() {
        return version == Integer.MAX_VALUE ? version : version + 1;
    }

    /** The lowest client of this version and kind that comes after the place; above all clients when none does. */
    int firstAfter(int ofVersion, MemberChangeKind ofKind) {
        if (ofVersion < version || ofKind.compareTo(kind) > 0) {
            return 0;
        }
        return ofKind == kind ? client + 1 : Integer.MAX_VALUE;
    }
}
