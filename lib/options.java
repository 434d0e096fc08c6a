//JAVA 17+
//JAVAC_OPTIONS -encoding UTF-8 --release 17
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:-UseSerialGC -XX:+UseParallelGC
//RUNTIME_OPTIONS -XX:MaxNewSize=48m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
//RUNTIME_OPTIONS -Djdk.httpclient.redirects.retrylimit=1 -Djdk.httpclient.disableRetryConnect=true
//FILES sources/=navisync/**

/**
 * The options of Java that every script runs with; each names this file in {@code //SOURCES},
 * because JBang takes no such options from {@code lib.java}. One compiler of Java's two is enough
 * for runs of seconds, and needs half the processor time. Collecting garbage on all processors
 * shortens a run by a tenth. A heap that grows in small steps, with little room for new objects,
 * takes a quarter less memory with a million plays. The collector that the environment may name in
 * {@code JAVA_TOOL_OPTIONS}, as small machines like to, is switched off: Java refuses two.
 *
 * <p>The lib's files are named here because JBang compiles a script again only when one of the
 * script's own files changed: without them a script would keep the constants and the signatures
 * that the lib had before an edit.
 */
final class options {
  private options() {}
}
