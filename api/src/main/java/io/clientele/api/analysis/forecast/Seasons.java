package io.clientele.api.analysis.forecast;

/** How a season changes the level. */
enum Seasons {
    /** By as much each year. */
    ADDED(0) {
        @Override
        double laidOn(double level, double season) {
            return level + season;
        }

        @Override
        double takenFrom(double value, double season) {
            return value - season;
        }
    },
    /** By the same share each year. */
    MULTIPLIED(1) {
        @Override
        double laidOn(double level, double season) {
            return level * season;
        }

        @Override
        double takenFrom(double value, double season) {
            return value / season;
        }
    };

    /** The season that changes nothing. */
    final double none;

    Seasons(double none) {
        this.none = none;
    }

    abstract double laidOn(double level, double season);

    /** What is left of a value without its season; with the level for the season, what the season is. */
    abstract double takenFrom(double value, double season);
}
