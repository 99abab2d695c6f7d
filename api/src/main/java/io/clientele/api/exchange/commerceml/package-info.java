/**
 * The exchange of 1C with a site: CommerceML 2.10 over its standard protocol, {@code /exchange/1c}. Parts of a file are put together
 * in the session's folder; the file is taken in by a job, and only when all of it is there. Imports the exchange and the floor.
 *
 * <p><b>Files and no table keep a session</b>: what it has is parts of files, it lives for hours, and nodes share the folder anyway.
 * The folder's name is the hash of the cookie, so who reads the disk cannot come in.
 *
 * <p><b>Answers begin with success, progress or failure</b>, as 1C wants, the reason in the second line; only who may not come in
 * gets another status than 200 beside it: 401 or 403.
 */
@NullMarked
package io.clientele.api.exchange.commerceml;

import org.jspecify.annotations.NullMarked;
