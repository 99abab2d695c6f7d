package io.clientele.api.segment.refresh;

import io.clientele.api.segment.membership.forming.FormMode;
import java.util.List;

/** What a job of forming is asked to do: numbers of segments, and what becomes of pins. */
record RefreshRequest(List<Integer> segments, FormMode mode) {}
