package navisync.match;

/** An artist and a title, both raw or both folded, as the key of an index. */
record NameKey(String artist, String title) {}
