/** What lists show of many clients' cards, some at a time or all read in one pass; imports the floor, clients, fields, managers and marks. */
@NamedInterface("listed")
@NullMarked
package io.clientele.api.client.listed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
