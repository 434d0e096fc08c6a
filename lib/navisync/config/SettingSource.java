package navisync.config;

import java.util.Map;

/**
 * A source of settings.
 *
 * @param place how a message names it, such as {@code in /home/ann/.env} or {@code in the
 *     environment}
 * @param values the text of each setting by its name; an empty one says "not set"
 */
record SettingSource(String place, Map<String, String> values) {}
