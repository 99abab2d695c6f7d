package io.clientele.api.client.question;

/** Which clients have this yes/no category set? A client without it is not in it. */
public record InCategory(String code) {}
