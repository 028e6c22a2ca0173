package app.visavis.shared.realtime;

import java.util.UUID;

/**
 * Something that can have news.
 *
 * @param kind whose id it is, such as {@code room}; the {@link Heads} of that kind tell how far the topic has got
 */
public record Topic(String kind, UUID id) {}
